import type { ErrandView } from '@huying/shared/errand/errand-view'

/** An errand as its view has it, for tests: asked for oneself, and nothing has happened yet. */
export const asked: ErrandView = {
	service: 'senior-card',
	serviceVersion: 1,
	serviceName: '老年优待证',
	for: 'self',
	consent: { status: 'own', photos: [] },
	mine: false,
	materials: [],
	vouchers: [],
	held: 0,
	unconfirmed: 0,
	cash: 0,
	spent: [],
	taken: [],
	steps: [],
}

type Voucher = ErrandView['vouchers'][number]

/** A voucher for papers that came. */
export const received = (number: number, papers: Voucher['papers'], confirmed = true): Voucher => ({
	number,
	kind: 'received',
	at: number,
	papers,
	photos: [],
	...(confirmed && { confirmed: { at: number, by: 'tap', photos: [] } }),
})
/** A voucher for papers that went back, from the voucher on which they came. */
export const returned = (
	number: number,
	of: number,
	confirmed = true,
	kind: 'returned' | 'left' = 'returned',
): Voucher => ({ ...received(number, [], confirmed), kind, of })
