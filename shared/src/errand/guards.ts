import { walks } from '../case/actor'
import type { Context } from '../case/context'
import type { By } from '../case/event'
import type { CaseState } from '../case/state'
import type { ErrorCode } from '../error/catalogue'
import { materialsOf } from '../material/material'
import type { Rules } from '../rule/rules'
import { bookable } from '../slot/slot'
import { isHeld } from '../user/post'
import type { ErrandStep, StepOf, StepType } from './command'
import type { Errand, ErrandSummary } from './errand'
import type { ErrandGround } from './ground'
import { ERRAND_PHOTOS } from './limits'
import { heldPapers, placesOf, unconfirmed, voucherOf } from './papers'

/** Vouchers that one errand has at most. */
const VOUCHERS = 99

interface Standing {
	readonly summary: ErrandSummary
	readonly caller: string | undefined
	readonly errand: Errand
	readonly by: By
	readonly rules: Rules
}

const full = ({ vouchers }: Errand): ErrorCode | undefined =>
	vouchers.length >= VOUCHERS ? 'materialsTooMany' : undefined
const cashOpen = (errand: Errand) => unconfirmed(errand).some(({ kind }) => kind === 'cashTaken')

/** Conditions of a step that need nothing of what is said in it: they also decide which buttons show. */
const standing: { readonly [Type in StepType]?: (standing: Standing) => ErrorCode | undefined } = {
	undertake: ({ summary, caller, by }) => {
		if (summary.worker !== undefined) return 'notAllowedNow'
		return by.capacity === 'gridWorker' && isOwn(by.user, summary, caller) ? 'ownWork' : undefined
	},
	// nobody consents in another's place
	giveConsent: ({ summary, caller, by }) =>
		by.user === caller || by.user === summary.worker ? 'consentOwn' : undefined,
	unbook: ({ errand }) => (errand.visit ? undefined : 'notAllowedNow'),
	askMissing: ({ errand }) => (errand.missing ? 'missingAsked' : undefined),
	answerMissing: ({ errand: { missing } }) =>
		missing && missing.answeredSeq === undefined ? undefined : 'notAllowedNow',
	receivePapers: ({ errand }) => (errand.out ? 'papersOut' : full(errand)),
	// whoever runs it for somebody they asked for says nothing in that person's place
	confirmVoucher: ({ summary, errand, by }) => {
		if (by.user === summary.worker) return 'notYours'
		return unconfirmed(errand).length === 0 ? 'notAllowedNow' : undefined
	},
	signVoucher: ({ errand }) => (unconfirmed(errand).length === 0 ? 'notAllowedNow' : undefined),
	handIn: ({ errand }) => {
		if (errand.out || heldPapers(errand).length === 0) return 'notAllowedNow'
		return unconfirmed(errand).length > 0 ? 'voucherOpen' : undefined
	},
	bringBack: ({ errand }) => (errand.out ? undefined : 'notAllowedNow'),
	returnPapers: ({ errand }) => {
		if (errand.out) return 'papersOut'
		return heldPapers(errand).length === 0 ? 'papersReturned' : full(errand)
	},
	takeCash: ({ errand, rules }) => (rules.errand.cash ? full(errand) : 'cashOff'),
	spendCash: ({ errand }) => {
		if (errand.cash === 0) return 'cashShort'
		return cashOpen(errand) ? 'voucherOpen' : undefined
	},
	returnCash: ({ errand }) => (errand.cash === 0 ? 'cashShort' : full(errand)),
	leaveTrip: ({ errand }) => (errand.trip ? undefined : 'notAllowedNow'),
}

/** Why a step cannot be taken now, whatever would be said in it. */
export const standingOf = (type: StepType, circumstance: Standing): ErrorCode | undefined =>
	standing[type]?.(circumstance)

/** Nobody runs what they asked for themselves, nor what they consented to. */
const isOwn = (user: string | undefined, { own, concerned }: ErrandSummary, caller: string | undefined) =>
	user !== undefined && ((own && user === caller) || user === concerned)

interface Said {
	readonly state: CaseState
	readonly ground: ErrandGround
	readonly by: By
	readonly context: Context
}

/** Whether a named user is a grid worker of the place who may run the errand. */
function runs(user: string, { state, ground, context }: Said): ErrorCode | undefined {
	const { worker } = ground
	const held =
		worker?.user === user &&
		worker.posts.some((post) => isHeld(post, context.at) && walks(post, state.village))
	if (!held) return 'workerUnknown'
	return state.errand && isOwn(user, state.errand, state.caller) ? 'ownWork' : undefined
}

/** Conditions on what the step itself says. */
const content: { readonly [Type in StepType]?: (step: StepOf<Type>, said: Said) => ErrorCode | undefined } = {
	undertake: ({ worker }, said) => {
		if (said.by.capacity === 'gridWorker')
			return worker === undefined || worker === said.by.user ? undefined : 'notYours'
		return worker === undefined ? 'workerUnknown' : runs(worker, said)
	},
	pass: ({ to }, said) => {
		if (to === said.state.errand?.worker) return 'notAllowedNow'
		if (said.ground.handover !== undefined && to !== said.by.user) return 'notYours'
		return runs(to, said)
	},
	takeConsent: ({ by, photos, voice }) => {
		if (by === 'recording') return voice === undefined || photos.length > 0 ? 'evidenceMissing' : undefined
		return photos.length === 0 || voice !== undefined ? 'evidenceMissing' : undefined
	},
	book: ({ visit }, { state, ground, context: { at, rules, calendar } }) => {
		const { visit: before, homeVisit } = ground.errand
		if (visit.kind === 'home' && !homeVisit) return 'homeVisitNot'
		// the same slot, at another place
		if (visit.startsAt === state.errand?.startsAt)
			return visit.kind === before?.kind ? 'notAllowedNow' : undefined
		return bookable(visit.startsAt, at, rules.errand, calendar) ? undefined : 'slotUnknown'
	},
	answerMissing: ({ words, photos }) =>
		words === undefined && photos.length === 0 ? 'textEmpty' : undefined,
	confirmVoucher: ({ voucher }, said) => waits(voucher, said),
	signVoucher: ({ voucher }, said) => waits(voucher, said),
	returnPapers: ({ voucher, places }, { ground: { errand } }) => {
		const from = voucherOf(errand, voucher)
		const papers = from && placesOf(from, places)
		if (papers === undefined) return 'voucherUnknown'
		return papers.some(({ backOn }) => backOn !== undefined) ? 'papersReturned' : undefined
	},
	spendCash: ({ fen }, { ground: { errand } }) => (fen > errand.cash ? 'cashShort' : undefined),
	returnCash: ({ fen }, { ground: { errand } }) => (fen > errand.cash ? 'cashShort' : undefined),
}

function waits(number: number, { ground: { errand } }: Said): ErrorCode | undefined {
	const voucher = voucherOf(errand, number)
	if (voucher === undefined || voucher.kind === 'brought') return 'voucherUnknown'
	return voucher.confirmed ? 'voucherConfirmed' : undefined
}

const photosAfter = (step: ErrandStep, errand: Errand): number =>
	'photos' in step ? materialsOf(errand).length + step.photos.length : 0

/** Why a step cannot be taken as it was said. */
export function contentOf(step: ErrandStep, said: Said): ErrorCode | undefined {
	if (photosAfter(step, said.ground.errand) > ERRAND_PHOTOS) return 'photosTooMany'
	const guard = content[step.type] as ((step: ErrandStep, said: Said) => ErrorCode | undefined) | undefined
	return guard?.(step, said)
}
