/** Papers on one voucher, and in one asking for what is missing. */
export const PAPERS_LIMIT = 20
/** Longest name of a paper, in characters. */
export const PAPER_NAME = 40
/** Pictures of one paper, and in one step. */
export const PAPER_PHOTOS = 9
/** Recordings in one call. */
export const VOICES_LIMIT = 3
/** The most that is taken at once, in hundredths of a yuan: 10,000 yuan. */
export const CASH_LIMIT = 1_000_000
/** How long a link by which somebody consents holds, in milliseconds: a week. */
export const INVITATION_LASTS = 7 * 86_400_000
/** Working days that fetching papers and bringing things back take besides what the office takes. */
export const RUN_DAYS = 3
/** Cases on one page of a worker's list. */
export const ERRANDS_PAGE = 20
/** Pictures in one errand: all of them are marked to be erased in the transaction that ends it. */
export const ERRAND_PHOTOS = 60
