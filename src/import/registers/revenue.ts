// The registers of revenue and of exchange rates.

import type { Register } from './register';
import { SOURCE_FIELDS, words } from './register';

export const REVENUE: Register = {
  id: 'revenue',
  fields: [
    {
      id: 'company',
      kind: 'company',
      required: true,
      header: 'Company',
      headerZh: '公司',
      synonyms: words(`
        Exporter, Supplier, Issuer, Reporter, Reporting company, 企业, 供应商, 上市公司, 出口商`),
    },
    {
      id: 'region',
      kind: 'region',
      required: true,
      header: 'Region',
      headerZh: '地区',
      synonyms: words('Country, Market, Geography, Area, Segment, 国家, 区域, 市场, 销售地区, 分地区'),
    },
    {
      id: 'base',
      kind: 'revenue-base',
      header: 'Base',
      headerZh: '口径',
      synonyms: words('Revenue base, Measured by, 统计口径, 收入口径'),
    },
    {
      id: 'period',
      kind: 'period',
      required: true,
      header: 'Period',
      headerZh: '期间',
      synonyms: words(`
        Quarter, Year, Fiscal year, Fiscal period, Reporting period, 报告期, 年度, 季度, 年份,
        会计期间`),
    },
    {
      id: 'amount',
      kind: 'amount',
      header: 'Amount',
      headerZh: '金额',
      synonyms: words('Revenue, Sales, Turnover, Value, 收入, 营业收入, 销售额, 营收'),
    },
    {
      id: 'currency',
      kind: 'currency',
      header: 'Currency',
      headerZh: '币种',
      synonyms: words('Ccy, Currency code, 货币, 货币单位, 币别'),
    },
    {
      id: 'share',
      kind: 'share',
      header: 'Share',
      headerZh: '占比',
      synonyms: words(`
        Revenue share, Percentage, Percent, % of revenue, % of total, Share of revenue, 比例,
        百分比, 收入占比, 比重`),
    },
    {
      id: 'qualifier',
      kind: 'qualifier',
      header: 'Qualifier',
      headerZh: '限定词',
      synonyms: words('Precision, Exactness, 精度, 准确度'),
    },
    {
      id: 'basis',
      kind: 'basis',
      header: 'Basis',
      headerZh: '依据类别',
      synonyms: words('Data basis, Origin, 数据依据, 数据来源类别'),
    },
    ...SOURCE_FIELDS,
  ],
  oneOf: [['amount', 'share']],
};

export const RATES: Register = {
  id: 'rates',
  fields: [
    {
      id: 'pair',
      kind: 'pair',
      header: 'Pair',
      headerZh: '货币对',
      synonyms: words('Currency pair, FX pair, Ccy pair, 币种对'),
    },
    {
      id: 'from',
      kind: 'currency',
      header: 'From',
      headerZh: '源货币',
      synonyms: words('From currency, Base currency, Currency, Base, 基准货币, 币种, 原币'),
    },
    {
      id: 'to',
      kind: 'currency',
      header: 'To',
      headerZh: '目标货币',
      synonyms: words('To currency, Quote currency, Quote, Counter currency, 报价货币, 本币, 兑换货币'),
    },
    {
      id: 'value',
      kind: 'number',
      required: true,
      header: 'Rate',
      headerZh: '汇率',
      synonyms: words('Value, Exchange rate, FX rate, Fx, 折算率, 数值'),
    },
    {
      id: 'period',
      kind: 'period',
      header: 'Period',
      headerZh: '期间',
      synonyms: words('Quarter, Year, Fiscal period, 报告期, 年度, 季度, 年份'),
    },
    {
      id: 'day',
      kind: 'day',
      header: 'Day',
      headerZh: '日期',
      synonyms: words('Date, As of, Rate date, 汇率日期, 牌价日期'),
    },
    {
      id: 'basis',
      kind: 'basis',
      header: 'Basis',
      headerZh: '依据类别',
      synonyms: words('Data basis, Origin, 数据依据'),
    },
    ...SOURCE_FIELDS,
  ],
  oneOf: [
    ['pair', 'from'],
    ['period', 'day'],
  ],
};
