import type { CaseEvent, EventOf } from '../case/event'
import type { Errand, ErrandSummary, Voucher } from './errand'
import type { AskedErrand, Stepped, SteppedOf } from './stepped'

/** Folds one event of the case into its errand; undefined while there is none, the same where the event is none of its own. */
export function evolveErrand(errand: Errand | undefined, event: CaseEvent): Errand | undefined {
	if (event.type === 'opened') return event.errand && asked(event.errand, event.seq)
	if (event.type !== 'errandStepped' || errand === undefined) return errand
	const fold = folds[event.step.type] as (
		errand: Errand,
		step: Stepped,
		event: EventOf<'errandStepped'>,
	) => Change
	return withoutAbsent({ ...errand, ...fold(errand, event.step, event), seq: event.seq })
}

/** Who runs it and whom it concerns, as the state says after the same events. */
export function standsWith(errand: Errand, { worker, concerned }: ErrandSummary): Errand {
	return withoutAbsent({ ...errand, worker, concerned })
}

type Change = { readonly [Member in keyof Errand]?: Errand[Member] | undefined }

function asked({ for: whom, visit, ...rest }: AskedErrand, seq: number): Errand {
	return {
		...rest,
		seq,
		for: whom,
		consent: { status: whom === 'self' ? 'own' : 'asked' },
		...(visit && { visit }),
		vouchers: [],
		cash: 0,
		spent: [],
	}
}

function withoutAbsent(errand: { [Member in keyof Errand]: Errand[Member] | undefined }): Errand {
	return Object.fromEntries(
		Object.entries(errand).filter(([, value]) => value !== undefined),
	) as unknown as Errand
}

const withVoucher = (
	{ vouchers }: Errand,
	{ seq, at }: EventOf<'errandStepped'>,
	voucher: Omit<Voucher, 'seq' | 'at'>,
): Pick<Errand, 'vouchers'> => ({ vouchers: [...vouchers, { ...voucher, seq, at }] })

const confirmed = (
	{ vouchers }: Errand,
	number: number,
	said: NonNullable<Voucher['confirmed']>,
): Pick<Errand, 'vouchers'> => ({
	vouchers: vouchers.map((voucher) =>
		voucher.number === number ? { ...voucher, confirmed: said } : voucher,
	),
})

const shown = (photos: readonly string[]) => (photos.length > 0 ? { photos } : {})

/** What each step changes. */
const folds: {
	[Type in Stepped['type']]: (
		errand: Errand,
		step: SteppedOf<Type>,
		event: EventOf<'errandStepped'>,
	) => Change
} = {
	// who runs it stands in the state
	undertake: () => ({}),
	pass: () => ({}),
	giveConsent: (_, __, { at }) => ({ consent: { status: 'given', by: 'tap', at } }),
	takeConsent: (_, { by, photos, voice }, { at }) => ({
		consent: { status: 'given', by, at, ...shown(photos), ...(voice !== undefined && { voice }) },
	}),
	withdrawConsent: ({ consent }, _, { at }) => ({ consent: { ...consent, status: 'withdrawn', at } }),
	book: (_, { visit }) => ({ visit }),
	unbook: () => ({ visit: undefined }),
	askMissing: (_, __, { seq, at }) => ({ missing: { seq, at } }),
	answerMissing: ({ missing }, { photos }, { seq }) =>
		missing ? { missing: { ...missing, answeredSeq: seq, ...shown(photos) } } : {},
	receivePapers: (errand, { voucher, forms, photos }, event) =>
		withVoucher(errand, event, {
			number: voucher,
			kind: 'received',
			papers: forms.map((form) => ({ form })),
			...shown(photos),
		}),
	confirmVoucher: (errand, { voucher }, { at }) => confirmed(errand, voucher, { at, by: 'tap' }),
	signVoucher: (errand, { voucher, photos }, { at }) =>
		confirmed(errand, voucher, { at, by: 'signature', photos }),
	handIn: (_, __, { seq, at }) => ({ out: { seq, at } }),
	bringBack: (errand, { voucher, forms }, event) => ({
		out: undefined,
		...(voucher !== undefined &&
			withVoucher(errand, event, {
				number: voucher,
				kind: 'brought',
				papers: forms.map((form) => ({ form })),
			})),
	}),
	returnPapers: (errand, { voucher, of, places, left, photos }, event) => {
		const given = errand.vouchers.map((one) =>
			one.number === of ? { ...one, papers: backOn(one, places, voucher) } : one,
		)
		return withVoucher({ ...errand, vouchers: given }, event, {
			number: voucher,
			kind: left ? 'left' : 'returned',
			of,
			places,
			...shown(photos),
		})
	},
	takeCash: (errand, { voucher, fen }, event) => ({
		cash: errand.cash + fen,
		...withVoucher(errand, event, { number: voucher, kind: 'cashTaken', fen }),
	}),
	spendCash: ({ cash, spent }, { fen, photos }, { at }) => ({
		cash: cash - fen,
		spent: [...spent, { at, fen, photos }],
	}),
	returnCash: (errand, { voucher, fen }, event) => ({
		cash: errand.cash - fen,
		...withVoucher(errand, event, { number: voucher, kind: 'cashReturned', fen }),
	}),
	joinTrip: (_, { trip, day }, { seq }) => ({ trip: { trip, day, seq } }),
	leaveTrip: () => ({ trip: undefined }),
}

const backOn = ({ papers = [] }: Voucher, places: readonly number[], voucher: number) =>
	papers.map((paper, place) => (places.includes(place) ? { ...paper, backOn: voucher } : paper))
