import type { Errand, Paper, Voucher } from './errand'

/** What came from somebody or from the office, and is to go back. */
const came = ({ kind }: Voucher): boolean => kind === 'received' || kind === 'brought'

/** A paper, by the voucher it came on and its place there. */
export interface Held extends Paper {
	readonly voucher: number
	readonly place: number
}

/** Papers that were not returned yet. */
export const heldPapers = ({ vouchers }: Pick<Errand, 'vouchers'>): Held[] =>
	vouchers
		.filter(came)
		.flatMap(({ number, papers = [] }) =>
			papers.map((paper, place) => ({ ...paper, voucher: number, place })),
		)
		.filter(({ backOn }) => backOn === undefined)

/** Vouchers that whoever handed over, or got back, has not said to be so. What the office gave needs nobody's word. */
export const unconfirmed = ({ vouchers }: Pick<Errand, 'vouchers'>): Voucher[] =>
	vouchers.filter(({ kind, confirmed }) => kind !== 'brought' && confirmed === undefined)

export const voucherOf = ({ vouchers }: Pick<Errand, 'vouchers'>, number: number): Voucher | undefined =>
	vouchers.find((voucher) => voucher.number === number)

/** Whether papers can go back on a voucher's places: undefined where they are none of its own. */
export function placesOf(voucher: Voucher, places: readonly number[]): readonly Paper[] | undefined {
	const { papers = [] } = voucher
	if (!came(voucher)) return undefined
	const found = places.map((place) => papers[place])
	return found.every((paper): paper is Paper => paper !== undefined) ? found : undefined
}
