// What a page that is only read needs. Nothing here imports react-aria: see ./forms.ts.
export { ActionMapLegend } from './action-map/action-map-legend.tsx';
export type {
  ActionMapLegendLabels,
  ActionMapLegendProps,
} from './action-map/action-map-legend.tsx';
export { ActionMap } from './action-map/action-map.tsx';
export type { ActionMapLabels, ActionMapProps } from './action-map/action-map.tsx';
export type {
  ActionMapAction,
  ActionMapArea,
  ActionMapSection,
} from './action-map/action-map-model.ts';
export { codeRange } from './action-map/action-map-model.ts';
export { renderActionMapSvg } from './action-map/render-action-map-svg.ts';
export type { ActionMapSvgOptions } from './action-map/render-action-map-svg.ts';
export { TileGlyph } from './action-map/tile.tsx';
export type { TileGlyphProps } from './action-map/tile.tsx';
export type { TileState } from './state/tile-shape.ts';
export { ButtonLink, ButtonRow, SubmitButton } from './actions/button-link.tsx';
export type {
  ButtonLinkProps,
  ButtonSize,
  ButtonVariant,
  SubmitButtonProps,
} from './actions/button-link.tsx';
export {
  ArrowLink,
  CopyLinkButton,
  DownloadLink,
  PageTools,
  PrintButton,
} from './actions/page-tools.tsx';
export type {
  ArrowLinkProps,
  CopyLinkButtonProps,
  DownloadLinkProps,
  PrintButtonProps,
} from './actions/page-tools.tsx';
export { Card, CardGrid } from './data/card.tsx';
export type { CardGridProps, CardProps } from './data/card.tsx';
export { DataTable } from './data/data-table.tsx';
export type { DataTableColumn, DataTableProps } from './data/data-table.tsx';
export { DescriptionList } from './data/description-list.tsx';
export type { DescriptionListItem, DescriptionListProps } from './data/description-list.tsx';
export { FilterBar, FilterInput, FilterSelect, SearchBox } from './data/filter-bar.tsx';
export type {
  ActiveFilter,
  FilterBarProps,
  FilterInputProps,
  FilterSelectProps,
  SearchBoxProps,
} from './data/filter-bar.tsx';
export { FilterDate } from './data/filter-date.tsx';
export type { FilterDateProps } from './data/filter-date.tsx';
export type { DateWords } from './forms/date-input.tsx';
export { Pagination, pagesToShow } from './data/pagination.tsx';
export type { PaginationProps } from './data/pagination.tsx';
export { Row, RowList } from './data/row-list.tsx';
export type { RowListProps, RowProps } from './data/row-list.tsx';
export { Stat, StatRow } from './data/stat.tsx';
export type { StatProps } from './data/stat.tsx';
export { Chip, Tag, TagRow } from './data/tag.tsx';
export type { ChipProps, TagProps } from './data/tag.tsx';
export { Timeline, TimelineItem } from './data/timeline.tsx';
export type { TimelineItemProps } from './data/timeline.tsx';
export { Disclosure } from './feedback/disclosure.tsx';
export type { DisclosureProps } from './feedback/disclosure.tsx';
export { Fold } from './feedback/fold.tsx';
export type { FoldProps } from './feedback/fold.tsx';
export { FoldGroup } from './feedback/fold-group.tsx';
export type { FoldGroupProps } from './feedback/fold-group.tsx';
export { EmptyState, Notice, Skeleton } from './feedback/notice.tsx';
export type {
  EmptyStateProps,
  NoticeProps,
  NoticeTone,
  SkeletonProps,
} from './feedback/notice.tsx';
export { ProgressSteps } from './feedback/progress-steps.tsx';
export type { ProgressStep, ProgressStepsProps } from './feedback/progress-steps.tsx';
export { areaPosition } from './icons/area-sign-shape.ts';
export type { AreaPosition } from './icons/area-sign-shape.ts';
export { AreaSign } from './icons/area-sign.tsx';
export type { AreaSignProps } from './icons/area-sign.tsx';
export { Icon } from './icons/icon.tsx';
export type { IconName, IconProps } from './icons/icon.tsx';
export { Breadcrumb } from './layout/breadcrumb.tsx';
export type { BreadcrumbItem, BreadcrumbProps } from './layout/breadcrumb.tsx';
export { PageColumns, PageSection } from './layout/page-section.tsx';
export type { PageColumnsProps, PageSectionProps } from './layout/page-section.tsx';
export { MAIN_ID, PageFooter, PageShell } from './layout/page-shell.tsx';
export type {
  LanguageLink,
  NavItem,
  PageFooterProps,
  PageShellProps,
} from './layout/page-shell.tsx';
export { Wordmark } from './layout/wordmark.tsx';
export type { WordmarkProps } from './layout/wordmark.tsx';
export { Link, LinkProvider } from './link/link.tsx';
export { useRovingLinks } from './link/use-roving-links.ts';
export type { LinkComponent, LinkProps, LinkProviderProps } from './link/link.tsx';
export { StateGlyph, StateMark } from './state/state-mark.tsx';
export type { StateGlyphProps, StateMarkProps } from './state/state-mark.tsx';
export type {
  Activity,
  Assessment,
  ChangeKind,
  CoverageBasis,
  Ownership,
  Publication,
  ReportState,
  Responsibility,
  RunState,
  StateKind,
  StateValue,
  Timeliness,
  Tone,
  WorkStatus,
} from './state/state-kinds.ts';
export { Heading, Lead, PageTitle, Prose, Quote, VisuallyHidden } from './text/heading.tsx';
export type {
  HeadingProps,
  LeadProps,
  PageTitleProps,
  ProseProps,
  QuoteProps,
} from './text/heading.tsx';
