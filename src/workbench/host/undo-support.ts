// What Excel can take back within a merged undo group: by member, since a requirement set of its own. Read in the client
// that Excel loads (16.0.20308); what is not named there and changes the workbook is never taken back.
import type { RequirementTable } from './options';
import { isSetSupported } from './options';

/** Members by set and version, under the names of the stand-in's classes. */
const since: Record<string, Record<string, string>> = {
  ExcelApiUndo: {
    '1.1': 'RangeFont.Color',
    '1.2': 'Worksheets.Add',
    '1.7': 'Range.NumberFormat Range.NumberFormatLocal Range.Values',
    '1.8': 'Worksheet.TabColor',
    '1.10':
      'Range.Clear Range.ColumnHidden Range.Formulas Range.FormulasLocal Range.Merge Range.ReplaceAll Range.RowHidden Range.Style RangeBorder.Color RangeBorder.Style RangeBorder.Weight RangeFill.Clear RangeFill.Color RangeFont.Bold RangeFont.Italic RangeFont.Name RangeFont.Size RangeFont.Strikethrough RangeFont.Underline RangeFormat.AutofitColumns RangeFormat.AutofitRows RangeFormat.ColumnWidth RangeFormat.HorizontalAlignment RangeFormat.IndentLevel RangeFormat.RowHeight RangeFormat.TextOrientation RangeFormat.VerticalAlignment RangeFormat.WrapText',
    '1.11': 'ConditionalFormats.Add ConditionalFormats.ClearAll',
    '1.14':
      'Range.Hyperlink Range.RemoveDuplicates Table.HighlightFirstColumn Table.HighlightLastColumn Table.ShowBandedColumns Table.ShowBandedRows Table.ShowFilterButton Table.ShowHeaders Table.ShowTotals Table.Style Tables.Add',
    '1.15': 'Range.Delete Range.Insert RangeFormat.AdjustIndent',
    '1.16':
      'Range.CopyFrom Range.MoveTo Table.ConvertToRange Table.Delete Table.Name Table.ReapplyFilters Table.Resize Worksheet.ShowGridlines',
    '1.17':
      'Chart.Delete Chart.Height Chart.Left Chart.SetData Chart.SetPosition Chart.ShowAllFieldButtons Chart.Top Chart.Width Charts.Add Title.Text',
    '1.22':
      'Chart.ChartType Chart.Name Chart.PlotBy Range.AutoFill Title.HorizontalAlignment Title.Left Title.Overlay Title.Position Title.SetFormula Title.ShowShadow Title.TextOrientation Title.Top Title.VerticalAlignment Title.Visible',
    '1.24': 'RangeFormat.UseStandardHeight RangeFormat.UseStandardWidth',
    '1.26': 'Range.Calculate Worksheet.Calculate',
    '1.30':
      'Range.ClearOrResetContents Range.Control Range.FormulasR1C1 Worksheet.EnableCalculation Worksheet.ReplaceAll Worksheet.ShowHeadings Worksheet.ShowOutlineLevels',
    '1.31':
      'Range.FlashFill Range.Group Range.HideGroupDetails Range.SetCellProperties Range.SetColumnProperties Range.SetDirty Range.SetRowProperties Range.ShowCard Range.ShowGroupDetails Range.ShowTeachingCallout Range.Ungroup Range.Unmerge Range.ValuesAsJson Range.ValuesAsJsonLocal',
    '1.32':
      'CustomXmlPart.SetXml CustomXmlParts.Add DataValidation.Clear DataValidation.ErrorAlert DataValidation.IgnoreBlanks DataValidation.Prompt DataValidation.Rule',
    '1.34':
      'CustomXmlPart.Delete FreezePanes.FreezeAt FreezePanes.FreezeColumns FreezePanes.FreezeRows FreezePanes.Unfreeze NamedItem.Delete NamedItem.Formula Names.Add Names.AddFormulaLocal Range.ConvertDataTypeToText Range.ConvertToLinkedDataType Table.ClearFilters',
    '1.36':
      'Chart.DisplayBlanksAs Chart.PlotVisibleOnly Chart.ShowDataLabelsOverMaximum Chart.Style Setting.Delete Setting.Value Settings.Add',
    '1.37': 'NamedItem.Visible',
    '1.38':
      'RangeBorder.TintAndShade RangeFill.Pattern RangeFill.PatternColor RangeFill.PatternTintAndShade RangeFill.TintAndShade RangeFont.Subscript RangeFont.Superscript RangeFont.TintAndShade RangeFormat.AutoIndent RangeFormat.ReadingOrder RangeFormat.ShrinkToFit Table.AddSyncedQuestionId Table.IsMsFormConnected Table.LatestMsFormEventMarker Table.MaxMsFormResponseId Table.MsFormId Table.SyncedQuestionIds',
    '1.40': 'PageLayout.SetPrintArea PageLayout.SetPrintTitleColumns PageLayout.SetPrintTitleRows',
    '99.99': 'Chart.CategoryLabelLevel Chart.SeriesNameLevel',
  },
  ExcelApiUndoDesktopOnly: {
    '1.1': 'NamedItem.Comment Worksheet.StandardWidth',
    '1.3': 'PageLayout.AlignMarginsHeaderFooter PageLayout.PrintQuality Range.FormulaArray',
  },
  ExcelApiUndoOnlineOnly: {
    '1.1': 'Worksheet.Name Worksheet.Position Worksheet.Visibility',
  },
  ExcelApiUndoPreserveUndoStack: {
    '1.1':
      'DefaultForAllPages.CenterFooter DefaultForAllPages.CenterHeader DefaultForAllPages.LeftFooter DefaultForAllPages.LeftHeader DefaultForAllPages.RightFooter DefaultForAllPages.RightHeader PageLayout.BlackAndWhite PageLayout.BottomMargin PageLayout.CenterHorizontally PageLayout.CenterVertically PageLayout.DraftMode PageLayout.FirstPageNumber PageLayout.FooterMargin PageLayout.HeaderMargin PageLayout.LeftMargin PageLayout.Orientation PageLayout.PaperSize PageLayout.PrintComments PageLayout.PrintErrors PageLayout.PrintGridlines PageLayout.PrintHeadings PageLayout.PrintOrder PageLayout.RightMargin PageLayout.SetPrintMargins PageLayout.TopMargin PageLayout.Zoom',
  },
};

/** Members that no Excel takes back. */
const never = new Set(['Worksheet.Delete']);

const sets = new Map(
  Object.entries(since).flatMap(([set, versions]) =>
    Object.entries(versions).flatMap(([version, members]) =>
      members.split(' ').map((member) => [member, { set, version }] as const),
    ),
  ),
);

/** Whether a merged undo group takes a member: what only reads is always taken. */
export function canBeTakenBack(member: string, table: RequirementTable): boolean {
  if (never.has(member)) return false;
  const needs = sets.get(member);
  return needs === undefined || isSetSupported(table, needs.set, needs.version);
}
