import type { ErrandView } from '@huying/shared/errand/errand-view'

export type Voucher = ErrandView['vouchers'][number]
export type Paper = Voucher['papers'][number]

/** Vouchers that nobody has said yes to; what an office gave needs nobody's word. */
export const waitingVouchers = ({ vouchers }: Pick<ErrandView, 'vouchers'>): Voucher[] =>
	vouchers.filter(({ kind, confirmed }) => kind !== 'brought' && confirmed === undefined)

/** The papers that a voucher names: its own, or those of the voucher that went back on it. */
export function papersOn(voucher: Voucher, { vouchers }: Pick<ErrandView, 'vouchers'>): Paper[] {
	if (voucher.of === undefined) return voucher.papers
	const came = vouchers.find(({ number }) => number === voucher.of)
	return came?.papers.filter(({ backOn }) => backOn === voucher.number) ?? []
}

/** Where a paper is: with the worker, at the office, back (said so, and confirmed), or kept by the office. */
export type Whereabouts = 'worker' | 'out' | 'backOpen' | 'back' | 'left'
export interface PlacedPaper {
	/** The voucher on which it came, and its place there, from 0. */
	readonly voucher: number
	readonly place: number
	readonly name: string
	readonly form: Paper['form']
	readonly where: Whereabouts
}

/** Every paper that was ever handed over or brought, and where it is now; in the order in which they came. */
export function placedPapers(errand: Pick<ErrandView, 'vouchers' | 'out'>): PlacedPaper[] {
	const byNumber = new Map(errand.vouchers.map((voucher) => [voucher.number, voucher]))
	const whereOf = ({ backOn }: Paper): Whereabouts => {
		if (backOn === undefined) return errand.out ? 'out' : 'worker'
		const back = byNumber.get(backOn)
		if (back?.kind === 'left') return 'left'
		return back?.confirmed ? 'back' : 'backOpen'
	}
	return errand.vouchers
		.filter(({ kind }) => kind === 'received' || kind === 'brought')
		.flatMap(({ number, papers }) =>
			papers.map((paper, place) => ({
				voucher: number,
				place,
				name: paper.name,
				form: paper.form,
				where: whereOf(paper),
			})),
		)
}
