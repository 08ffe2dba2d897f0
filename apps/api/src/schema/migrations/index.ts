import { Platform1764000000001 } from './0001-platform.ts';
import { Actors1764000000002 } from './0002-actors.ts';
import { Domain1764000000003 } from './0003-domain.ts';
import { Search1764000000004 } from './0004-search.ts';
import { ReadPaths1764000000005 } from './0005-read-paths.ts';
import { FiledReports1764000000006 } from './0006-filed-reports.ts';
import { Observations1764000000007 } from './0007-observations.ts';
import { SeriesSources1764000000008 } from './0008-series-sources.ts';
import { ImportRuns1764000000009 } from './0009-import-runs.ts';
import { Effects1764000000010 } from './0010-effects.ts';
import { EvidenceFiles1764000000011 } from './0011-evidence-files.ts';
import { Remarks1764000000012 } from './0012-remarks.ts';
import { Purses1764000000014 } from './0014-purses.ts';
import { Links1764000000015 } from './0015-links.ts';
import { DatabasePurpose1764000000017 } from './0017-database-purpose.ts';
import { MergedActors1764000000019 } from './0019-merged-actors.ts';
import { KeptRecords1764000000020 } from './0020-kept-records.ts';
import { ClosedWays1764000000022 } from './0022-closed-ways.ts';
import { Jobs1764000000023 } from './0023-jobs.ts';
import { ClosedVocabularies1764000000025 } from './0025-closed-vocabularies.ts';
import { ClockOfRecords1764000000027 } from './0027-clock-of-records.ts';
import { DatedInitiatives1764000000028 } from './0028-dated-initiatives.ts';
import { Specialisations1764000000029 } from './0029-specialisations.ts';
import { DatedSpecialisations1764000000030 } from './0030-dated-specialisations.ts';
import { ThinThresholds1764000000031 } from './0031-thin-thresholds.ts';
import { PartnerReviewState1764000000032 } from './0032-partner-review-state.ts';
import { Changes1764000000033 } from './0033-changes.ts';
import { RegionOfStrategy1764000000035 } from './0035-region-of-strategy.ts';
import { ListsAtScale1764000000036 } from './0036-lists-at-scale.ts';
import { ArchiveReason1764000000038 } from './0038-archive-reason.ts';
import { PendingChanges1764000000039 } from './0039-pending-changes.ts';
import { EverydayWords1764000000040 } from './0040-everyday-words.ts';
import { CheckedValues1764000000043 } from './0043-checked-values.ts';
import { PasswordLinkByHand1764000000044 } from './0044-password-link-by-hand.ts';
import { TargetsAsWorded1764000000045 } from './0045-targets-as-worded.ts';
import { ReadPathsInUse1764000000046 } from './0046-read-paths-in-use.ts';
import { StatementsOfEarlierDays1764000000047 } from './0047-statements-of-earlier-days.ts';
import { NamesOfActors1764000000048 } from './0048-names-of-actors.ts';
import { AskedPartners1764000000052 } from './0052-asked-partners.ts';
import { CommentOfReasons1764000000053 } from './0053-comment-of-reasons.ts';
import { RepublicationRequests1764000000054 } from './0054-republication-requests.ts';
import { PlacesAcrossBorder1764000000055 } from './0055-places-across-border.ts';

/** Every migration, in order. A new one gets the next number, a line here and one in landed.json. */
export const MIGRATIONS = [
  Platform1764000000001,
  Actors1764000000002,
  Domain1764000000003,
  Search1764000000004,
  ReadPaths1764000000005,
  FiledReports1764000000006,
  Observations1764000000007,
  SeriesSources1764000000008,
  ImportRuns1764000000009,
  Effects1764000000010,
  EvidenceFiles1764000000011,
  Remarks1764000000012,
  Purses1764000000014,
  Links1764000000015,
  DatabasePurpose1764000000017,
  MergedActors1764000000019,
  KeptRecords1764000000020,
  ClosedWays1764000000022,
  Jobs1764000000023,
  ClosedVocabularies1764000000025,
  ClockOfRecords1764000000027,
  DatedInitiatives1764000000028,
  Specialisations1764000000029,
  DatedSpecialisations1764000000030,
  ThinThresholds1764000000031,
  PartnerReviewState1764000000032,
  Changes1764000000033,
  RegionOfStrategy1764000000035,
  ListsAtScale1764000000036,
  ArchiveReason1764000000038,
  PendingChanges1764000000039,
  EverydayWords1764000000040,
  CheckedValues1764000000043,
  PasswordLinkByHand1764000000044,
  TargetsAsWorded1764000000045,
  ReadPathsInUse1764000000046,
  StatementsOfEarlierDays1764000000047,
  NamesOfActors1764000000048,
  AskedPartners1764000000052,
  CommentOfReasons1764000000053,
  RepublicationRequests1764000000054,
  PlacesAcrossBorder1764000000055,
];
