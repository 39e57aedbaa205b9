// The license register: who may export what to where.

import type { Register } from './register';
import { SOURCE_FIELDS, words } from './register';

export const LICENSES: Register = {
  id: 'licenses',
  fields: [
    {
      id: 'exporter',
      kind: 'company',
      required: true,
      header: 'Exporter',
      headerZh: '出口商',
      synonyms: words(`
        Company, Supplier, Vendor, Seller, Licensee, License holder, Exporting company,
        Manufacturer, 公司, 企业, 供应商, 出口企业, 出口经营者, 持证企业, 卖方, 厂商`),
    },
    {
      id: 'region',
      kind: 'regions',
      required: true,
      header: 'Region',
      headerZh: '地区',
      synonyms: words(`
        Regions, Destination, Destinations, Country, Countries, Destination country, Ship to,
        Market, Import country, 国家, 目的地, 目的国, 国家地区, 国家或地区, 出口目的地, 出口地区,
        区域, 最终目的国`),
    },
    {
      id: 'material',
      kind: 'materials',
      header: 'Material',
      headerZh: '物项',
      synonyms: words(`
        Materials, Product, Products, Item, Goods, Commodity, 材料, 产品, 商品, 货物, 物料,
        管制物项, 品名`),
    },
    {
      id: 'measure',
      kind: 'measure',
      header: 'Measure',
      headerZh: '措施',
      synonyms: words('Notice, Announcement, Regulation, Control measure, 公告, 管制措施, 公告号'),
    },
    {
      id: 'status',
      kind: 'license-status',
      required: true,
      header: 'Status',
      headerZh: '状态',
      synonyms: words(`
        License status, Licence status, State, Decision, 许可状态, 许可证状态, 审批状态, 审批结果,
        进度`),
    },
    {
      id: 'kind',
      kind: 'license-kind',
      header: 'Kind',
      headerZh: '种类',
      synonyms: words(`
        Type, License type, Licence type, License kind, 类型, 许可类型, 许可证类型, 许可种类`),
    },
    {
      id: 'granted',
      kind: 'day',
      header: 'Granted on',
      headerZh: '签发日期',
      synonyms: words(`
        Granted, Grant date, Issued, Issued on, Issue date, Date of issue, Approved on,
        Approval date, Valid from, Start date, 发证日期, 批准日期, 获批日期, 签发日, 颁发日期,
        生效日期, 起始日期`),
    },
    {
      id: 'disclosed',
      kind: 'day',
      header: 'Disclosed on',
      headerZh: '披露日期',
      synonyms: words(`
        Disclosed, Disclosure date, Reported on, Announced, Announced on, Date of notice,
        Informed on, 公告日期, 披露日, 告知日期, 通知日期`),
    },
    {
      id: 'validUntil',
      kind: 'day',
      header: 'Valid until',
      headerZh: '有效期至',
      synonyms: words(`
        Valid to, Valid thru, Valid through, Expiry, Expiry date, Expires, Expires on,
        Expiration date, End date, 到期日, 到期日期, 失效日期, 截止日期, 有效期, 有效期止`),
    },
    {
      id: 'validMonths',
      kind: 'months',
      header: 'Valid months',
      headerZh: '有效月数',
      synonyms: words(`
        Validity months, Validity in months, Term months, Length in months, 有效期月数,
        有效期（月）, 期限（月）`),
    },
    {
      id: 'scope',
      kind: 'license-scope',
      header: 'Scope',
      headerZh: '范围',
      synonyms: words('Coverage, License scope, 许可范围, 适用范围, 覆盖范围'),
    },
    {
      id: 'conditions',
      kind: 'text',
      header: 'Conditions',
      headerZh: '条件',
      synonyms: words('Condition, Terms, Restrictions, 许可条件, 限制条件, 附加条件'),
    },
    ...SOURCE_FIELDS,
  ],
};
