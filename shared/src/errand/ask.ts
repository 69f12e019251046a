import type { Submission } from '../case/command'
import { unitIn } from '../case/context'
import type { Decision } from '../case/decide'
import type { EventOf } from '../case/event'
import { evolve } from '../case/evolve'
import { callerOf, type OpeningContext, open } from '../case/open'
import type { PrivateContent } from '../case/private-record'
import { townUnit } from '../disclosure/disclosure'
import type { ErrorCode } from '../error/catalogue'
import { type Refusal, refusal } from '../error/refusal'
import { canonical, digest } from '../identifier/digest'
import { assignment } from '../responsibility/assign'
import type { Service } from '../service/service'
import { bookable } from '../slot/slot'
import { errandClocks } from './clock'
import type { AskErrand } from './command'
import type { AskedErrand } from './stepped'

/** A service of the county's list, and of which version. */
export interface ListedService {
	readonly service: Service
	readonly version: number
}

/** The digest by which the same asking is known again, for ever. */
export const askDigest = (ask: AskErrand): string => digest(canonical(ask))

/** Every picture that comes with it. */
export const picturesOf = ({ materials }: Pick<AskErrand, 'materials'>): string[] =>
	materials.flatMap(({ photos }) => photos)

/** What it is as a call: pictures of papers are none of its photos, because those are shown to whoever sees the case. */
export function submissionOf(ask: AskErrand, name: string | undefined): Submission {
	const { id, village, text, voices, place, phone } = ask
	return {
		id,
		village,
		identity: 'named',
		photos: [],
		...(text !== undefined && { text }),
		...(voices.length > 0 && { voices }),
		...(place && { place }),
		...(name !== undefined && { name }),
		...(phone !== undefined && { phone }),
	}
}

/**
 * Opens an errand and gives it at once, by rule, to the town of the village: nobody has to accept it first.
 * @param name of the asker, as they gave it
 */
export function askErrand(
	ask: AskErrand,
	listed: ListedService,
	name: string | undefined,
	context: OpeningContext,
): Decision | Refusal {
	const { service } = listed
	const code = refused(ask, service, context)
	if (code) return refusal(...code)
	const unit = unitIn(context, townUnit(ask.village))
	if (unit === undefined) return refusal('unitUnknown', 'village')
	const submission = submissionOf(ask, name)
	const opening = open(
		submission,
		context,
		callerOf(submission, context),
		{
			caseType: 'errand',
			source: 'miniProgram',
			caller: context.actor.user,
			matterName: service.name,
			errand: askedOf(ask, listed, context),
			submission: askDigest(ask),
		},
		besides(ask, service),
	)
	const state = evolve(undefined, opening.events[0])
	const { rules } = context
	const own = { ...context, rules: { ...rules, urgencies: errandClocks(rules, service) } }
	const assigned: EventOf<'assigned'> = {
		v: 1,
		type: 'assigned',
		case: state.case,
		seq: 2,
		at: context.at,
		by: opening.events[0].by,
		command: ask.id,
		task: 'transfer',
		basis: 'law',
		...assignment(unit, 'green', own),
	}
	return { events: [...opening.events, assigned], records: opening.records }
}

/** Why nobody can run this for them, and which part of what was sent it is about. */
function refused(ask: AskErrand, service: Service, context: OpeningContext): [ErrorCode, string] | undefined {
	if (service.inPerson) return ['serviceInPerson', 'service']
	if (!service.errand) return ['serviceNotRun', 'service']
	const { visit } = ask
	if (visit === undefined) return undefined
	if (visit.kind === 'home' && !service.homeVisit) return ['homeVisitNot', 'visit']
	const { at, rules, calendar } = context
	return bookable(visit.startsAt, at, rules.errand, calendar) ? undefined : ['slotUnknown', 'visit']
}

function askedOf(
	{ service: code, for: whom, materials, visit }: AskErrand,
	{ service, version }: ListedService,
	{ rules }: OpeningContext,
): AskedErrand {
	return {
		service: code,
		serviceVersion: version,
		for: whom.who === 'self' ? 'self' : whom.relation,
		materials: materials.map(({ ready, photos }) => ({ ready, photos })),
		keepMaterials: rules.errand.keepMaterials,
		...(service.homeVisit && { homeVisit: true as const }),
		...(visit && { visit }),
	}
}

/** What of it can be erased: whom it is for, and what their papers are called. */
function besides({ for: whom, materials }: AskErrand, { name: title }: Service): PrivateContent {
	return {
		title,
		...(materials.length > 0 && { papers: materials.map(({ name }) => name) }),
		...(whom.who === 'other' && {
			person: { name: whom.name, ...(whom.phone !== undefined && { phone: whom.phone }) },
		}),
	}
}
