import { describe, expect, it } from 'vitest'
import { MORNING, TENANT, VILLAGE } from '../../test/fixture'
import { Life } from '../../test/life'
import type { ErrorCode } from '../error/catalogue'
import type { Responsibility } from '../responsibility/responsibility'
import { defaultRules } from '../rule/rules'
import { DAY } from '../time/day'
import { type Post, type Role, roles } from '../user/post'
import type { Actor } from './actor'
import type { CommandType } from './command'
import { permit } from './decide'
import { type Capacity, moveOf, moves } from './moves'
import type { CaseState } from './state'
import { statuses } from './status'

/** Post × command × own or other unit × own or other tenant × state: the whole of it, worked out anew from the table. */

const NOW = MORNING + 2 * DAY
const types = Object.keys(moves) as CommandType[]
/** What each unit is to the case; the last is nothing to it. */
const units = [
	'centre',
	'lead',
	'helper',
	'away',
	'first',
	'calling',
	'local',
	'keeper',
	'inspectorate',
	'other',
]

interface Person {
	readonly actor: Actor
	readonly role?: Role
	readonly unit?: string
	readonly kind: 'post' | 'caller' | 'concerned' | 'nobody' | 'clock'
}
const post = (role: Role, unit: string, change: Partial<Post> = {}): Post => ({
	post: `post-${role}-${unit}`,
	role,
	unit,
	unitName: unit,
	from: 0,
	...(role === 'gridWorker' && { region: VILLAGE }),
	...change,
})
const tenants = [TENANT, '410184']
const persons: Person[] = tenants.flatMap((tenant): Person[] => [
	{ actor: { clock: true, tenant }, kind: 'clock' },
	{ actor: { user: 'user-caller', tenant, posts: [] }, kind: 'caller' },
	{ actor: { user: 'user-concerned', tenant, posts: [] }, kind: 'concerned' },
	{ actor: { user: 'user-nobody', tenant, posts: [] }, kind: 'nobody' },
	...roles.flatMap((role) =>
		units.flatMap((unit): Person[] => [
			{
				actor: { user: `user-${role}-${unit}`, tenant, posts: [post(role, unit)] },
				role,
				unit,
				kind: 'post',
			},
			// a post that ended this very moment, and one that begins with the next
			{
				actor: {
					user: `user-former-${role}-${unit}`,
					tenant,
					posts: [post(role, unit, { until: NOW }), post(role, unit, { from: NOW + 1 })],
				},
				kind: 'nobody',
			},
		]),
	),
])

/** Which posts give which capacity, said once more in the plainest way. `*` is any unit. */
const given: Record<
	Exclude<Capacity, 'concerned' | 'neighbour' | 'clock' | 'firstReceiver'>,
	readonly `${Role} ${string}`[]
> = {
	caller: ['handler calling', 'leader calling'],
	dispatcher: ['dispatcher centre'],
	handler: ['handler lead'],
	supporter: ['handler helper'],
	local: ['handler local'],
	keeper: ['handler keeper', 'dispatcher keeper', 'leader keeper'],
	leader: ['leader centre'],
	gridWorker: ['gridWorker *'],
	errandWorker: [],
	followUp: ['dispatcher centre', 'inspector *'],
	inspector: ['inspector *'],
}

const part = (unit: string, change: Partial<Responsibility>): Responsibility => ({
	unit,
	unitName: unit,
	from: MORNING,
	sign: { by: 'clock', hours: 1 },
	resolve: { by: 'clock', hours: 99 },
	sendBackUntil: NOW + DAY,
	signBy: NOW - DAY,
	resolveBy: NOW + DAY,
	ladder: [NOW - DAY],
	rung: 0,
	phase: 'signed',
	...change,
})
const slips = [{ number: '1', kind: 'prompt' as const, answerBy: NOW }]
const base: CaseState = {
	...new Life().state,
	public: true,
	urgency: 'green',
	task: 'order',
	local: 'local',
	keeper: 'keeper',
	callingUnit: { unit: 'calling', unitName: 'calling' },
	first: { unit: 'first', unitName: 'first' },
	held: 'handling',
	mergedInto: 'case-0000000000000009',
	since: NOW - DAY,
	suspendedUntil: NOW - 1,
	instruction: { reportBy: NOW },
	voices: 1,
	helper: 'user-caller',
	helping: { relation: 'neighbour', reach: 'both' },
}
/** Nothing was spoken, and nobody helps. */
const { voices: _, helper: __, helping: ___, ...plain } = base

const { callingUnit: ____, ...uncalled } = plain

/** What is no errand has no steps of one. */
const noErrand = ['errand caller', 'errand handler', 'errand gridWorker']

/** What an errand has no use for, and what nothing in these two gives anybody cause to do. */
const errandNever = [
	'answerSlip handler',
	'callSupport dispatcher',
	'callSupport handler',
	'callSupport caller',
	'grantExtension dispatcher',
	'grantExtension leader',
	'instruct dispatcher',
	'instruct leader',
	'logCall followUp',
	'mark handler',
	'mark caller',
	'merge dispatcher',
	'handOn clock',
	'openCall clock',
	'plan handler',
	'plan caller',
	'reassignPart dispatcher',
	'refuseExtension dispatcher',
	'refuseExtension leader',
	'refusePartBack dispatcher',
	'refuseSuspension dispatcher',
	'releasePart dispatcher',
	'remind clock',
	'reportIn handler',
	'rework clock',
	'toldAtDoor caller',
	'toldAtDoor errandWorker',
	'toldAtDoor gridWorker',
	'transcribe dispatcher',
	'transcribe errandWorker',
	'transcribe gridWorker',
	'transcribe handler',
	'verify dispatcher',
	'verify gridWorker',
	'whistle handler',
]

/** Cases in which different conditions hold; what is refused in each by a condition on top of the table, and how. */
const variants: Record<
	string,
	{
		readonly state: CaseState
		readonly firstInforms: boolean
		/** Who else has a capacity, or has it no more, where it is about what a village published. */
		readonly given?: Partial<typeof given>
		readonly refused: Partial<Record<ErrorCode, readonly string[]>>
	}
> = {
	'work under way': {
		firstInforms: false,
		state: {
			...base,
			lead: part('lead', { signedAt: MORNING, holder: 'user-holder', region: '370404103', slips }),
			supports: [
				part('helper', {
					signedAt: MORNING,
					slips,
					asked: { extension: { by: 'working', days: 1 }, at: NOW },
				}),
				part('away', { phase: 'sentBack' }),
			],
			whistle: { meetAt: NOW },
			suspensionAsked: { until: NOW + DAY, at: NOW },
			followUp: { phase: 'call', askedAt: NOW - DAY, dueAt: NOW - 1, tries: [] },
			rating: { solved: true, at: NOW },
		},
		refused: {
			notAllowedNow: [
				...noErrand,
				'askExtension supporter',
				'askSuspension handler',
				'dispute handler',
				'instruct dispatcher',
				'instruct leader',
				'mark caller',
				'mark handler',
				'mark supporter',
				'openCall clock',
				'refer clock',
				'remind clock',
				'rework clock',
				'signPart supporter',
				'whistle handler',
			],
			notYours: [
				'callSupport caller self',
				'grantExtension caller self',
				'plan caller self',
				'rate caller calling',
				'rate dispatcher',
				'refuseExtension caller self',
				'reopen caller calling',
				'toldAtDoor caller calling',
				'urge caller calling',
				'withdraw caller calling',
			],
			notNeutral: ['logCall followUp lead'],
			partsOpen: ['resolve handler'],
			ownWork: ['return gridWorker lead', 'verify gridWorker lead'],
		},
	},
	'all anew': {
		firstInforms: true,
		state: {
			...plain,
			type: 'summons',
			callingUnit: { unit: 'calling', unitName: 'calling' },
			lead: part('lead', { phase: 'called', backRefused: true, region: '370404103' }),
			supports: [part('helper', { phase: 'called' })],
			followUp: { phase: 'asked', askedAt: NOW - DAY, remindAt: NOW, dueAt: NOW + DAY, tries: [] },
			reworks: 2,
			suspensions: 2,
			urged: { at: NOW, count: 1 },
		},
		refused: {
			notAllowedNow: [
				...noErrand,
				'answerSlip handler',
				'answerSlip supporter',
				'finishPart supporter',
				'grantExtension caller calling',
				'grantExtension dispatcher',
				'grantExtension leader',
				'instruct dispatcher',
				'instruct leader',
				'logCall followUp',
				'mark caller',
				'mark handler',
				'mark supporter',
				'handOn clock',
				'openCall clock',
				'plan caller',
				'plan handler',
				'progress handler',
				'progress supporter',
				'reassignPart dispatcher',
				'refer clock',
				'refuseExtension caller calling',
				'refuseExtension dispatcher',
				'refuseExtension leader',
				'refusePartBack dispatcher',
				'refuseSuspension dispatcher',
				'reportIn handler',
				'reportIn supporter',
				'rework clock',
				'toldAtDoor caller',
				'toldAtDoor gridWorker',
				'transcribe dispatcher',
				'transcribe gridWorker',
				'transcribe handler',
			],
			suspensionLimit: ['askSuspension handler', 'suspend dispatcher'],
			notYours: [
				'callSupport caller',
				'grantExtension caller self',
				'rate dispatcher',
				'refuseExtension caller self',
			],
			ratingMissing: ['close clock', 'close dispatcher'],
			partsOpen: ['resolve handler'],
			ownWork: ['return gridWorker lead', 'verify gridWorker lead'],
			reworkLimit: ['rework dispatcher'],
			sendBackRefused: ['sendBack handler'],
			urgedToday: ['urge caller'],
		},
	},
	'work done': {
		firstInforms: false,
		state: {
			...base,
			lead: part('lead', { phase: 'done', signedAt: MORNING, doneAt: NOW, sendBackUntil: NOW - 1 }),
			supports: [part('helper', { phase: 'done', doneAt: NOW })],
			followUp: { phase: 'asked', askedAt: NOW - DAY, dueAt: NOW, tries: [] },
			callerWithdrew: true,
			since: NOW - 16 * DAY,
			joined: 1,
		},
		refused: {
			notAllowedNow: [
				'handOn clock',
				...noErrand,
				'answerSlip handler',
				'answerSlip supporter',
				'askExtension handler',
				'askExtension supporter',
				'dispute handler',
				'finishPart supporter',
				'grantExtension caller calling',
				'grantExtension dispatcher',
				'grantExtension leader',
				'instruct dispatcher',
				'instruct leader',
				'logCall followUp',
				'plan caller',
				'plan handler',
				'progress handler',
				'progress supporter',
				'reassignPart dispatcher',
				'refer clock',
				'refuseExtension caller calling',
				'refuseExtension dispatcher',
				'refuseExtension leader',
				'refusePartBack dispatcher',
				'refuseSuspension dispatcher',
				'releasePart dispatcher',
				'remind clock',
				'rework clock',
				'reportIn handler',
				'reportIn supporter',
				'sendPartBack supporter',
				'signPart supporter',
				'supervise dispatcher',
				'supervise inspector',
			],
			notYours: [
				'callSupport caller',
				'grantExtension caller self',
				'rate caller calling',
				'rate dispatcher',
				'refer handler',
				'refuseExtension caller self',
				'reopen caller calling',
				'toldAtDoor caller calling',
				'urge caller calling',
				'whistle handler',
				'withdraw caller calling',
			],
			mergeHasOthers: ['merge dispatcher'],
			reopenLate: ['reopen caller self'],
			ownWork: ['return gridWorker lead', 'verify gridWorker lead'],
			sendBackLate: ['sendBack handler'],
		},
	},
	'a village asked about what it published, and late': {
		firstInforms: true,
		given: { handler: ['handler lead', 'villageEditor lead'], supporter: [], gridWorker: [] },
		state: {
			...base,
			type: 'objection',
			disclosure: { disclosure: `${VILLAGE}-funds-2026-Q1`, edition: 1 },
			lead: part('lead', { phase: 'called', backRefused: true, region: VILLAGE, resolveBy: NOW }),
			followUp: { phase: 'asked', askedAt: NOW - DAY, remindAt: NOW, dueAt: NOW + DAY, tries: [] },
			reworks: 2,
		},
		refused: {
			notAllowedNow: [
				...noErrand,
				'answerSlip handler',
				'grantExtension caller calling',
				'grantExtension dispatcher',
				'grantExtension leader',
				'instruct dispatcher',
				'instruct leader',
				'logCall followUp',
				'mark caller',
				'mark handler',
				'handOn clock',
				'openCall clock',
				'plan caller',
				'plan handler',
				'progress handler',
				'reassignPart dispatcher',
				'refuseExtension caller calling',
				'refuseExtension dispatcher',
				'refuseExtension leader',
				'refusePartBack dispatcher',
				'refuseSuspension dispatcher',
				'releasePart dispatcher',
				'reportIn handler',
				'sendBack handler',
			],
			notYours: [
				'callSupport caller',
				'grantExtension caller self',
				'rate caller calling',
				'rate dispatcher',
				'refuseExtension caller self',
				'reopen caller calling',
				'toldAtDoor caller calling',
				'urge caller calling',
				'whistle handler',
				'withdraw caller calling',
			],
			ratingMissing: ['close clock', 'close dispatcher'],
			reworkLimit: ['rework dispatcher'],
		},
	},
	'its town asked, or asked after it': {
		firstInforms: true,
		given: { handler: ['handler lead', 'villageEditor lead'], supporter: [], gridWorker: [] },
		state: {
			...base,
			type: 'question',
			disclosure: { disclosure: `${VILLAGE}-funds-2026-Q1`, edition: 1 },
			lead: part('lead', { phase: 'called', backRefused: true, region: '370404103', resolveBy: NOW }),
			followUp: { phase: 'asked', askedAt: NOW - DAY, remindAt: NOW, dueAt: NOW + DAY, tries: [] },
			reworks: 2,
		},
		refused: {
			notAllowedNow: [
				...noErrand,
				'answerSlip handler',
				'grantExtension caller calling',
				'grantExtension dispatcher',
				'grantExtension leader',
				'instruct dispatcher',
				'instruct leader',
				'logCall followUp',
				'mark caller',
				'mark handler',
				'handOn clock',
				'openCall clock',
				'plan caller',
				'plan handler',
				'progress handler',
				'reassignPart dispatcher',
				'refer clock',
				'refuseExtension caller calling',
				'refuseExtension dispatcher',
				'refuseExtension leader',
				'refusePartBack dispatcher',
				'refuseSuspension dispatcher',
				'releasePart dispatcher',
				'reportIn handler',
				'rework clock',
			],
			notYours: [
				'callSupport caller',
				'grantExtension caller self',
				'rate caller calling',
				'rate dispatcher',
				'refuseExtension caller self',
				'reopen caller calling',
				'toldAtDoor caller calling',
				'urge caller calling',
				'withdraw caller calling',
			],
			ratingMissing: ['close clock', 'close dispatcher'],
			reworkLimit: ['rework dispatcher'],
			sendBackRefused: ['sendBack handler'],
		},
	},
	'an errand, and its grid worker has papers in hand': {
		firstInforms: false,
		given: { caller: [], supporter: [], errandWorker: ['gridWorker lead'], gridWorker: [] },
		state: {
			...uncalled,
			type: 'errand',
			public: false,
			errand: {
				service: 'card',
				own: false,
				worker: 'user-gridWorker-lead',
				concerned: 'user-concerned',
				held: 2,
				unconfirmed: 1,
				cash: 0,
			},
			lead: part('lead', { signedAt: MORNING, region: '370404103' }),
		},
		refused: {
			papersHeld: [
				'dispute handler',
				'order dispatcher',
				'refer clock',
				'refer handler',
				'resolve errandWorker',
				'resolve handler',
				'sendBack handler',
				'transfer dispatcher',
				'withdraw caller',
			],
			notAllowedNow: [...errandNever],
			notYours: ['grantExtension caller', 'rate dispatcher', 'refuseExtension caller'],
			ratingMissing: ['close clock', 'close dispatcher'],
		},
	},
	'an errand that nobody runs yet': {
		firstInforms: false,
		given: { caller: [], supporter: [] },
		state: {
			...uncalled,
			type: 'errand',
			public: false,
			errand: { service: 'card', own: true, held: 0, unconfirmed: 0, cash: 0 },
			lead: part('lead', { signedAt: MORNING, region: '370404103' }),
		},
		refused: {
			notAllowedNow: [...errandNever, 'dispute handler', 'refer clock'],
			notYours: ['grantExtension caller', 'rate dispatcher', 'refuseExtension caller'],
			ratingMissing: ['close clock', 'close dispatcher'],
			ownWork: ['return gridWorker lead'],
		},
	},
}

/** In which capacity a person would act by the table alone. */
function capacityOf({ kind, role, unit, actor }: Person, type: CommandType, variant: Variant) {
	if (actor.tenant !== TENANT) return undefined
	const { firstInforms } = variant
	const by = { ...given, ...variant.given }
	const held = (Object.keys(by) as (keyof typeof given)[]).filter((capacity) =>
		by[capacity].some((one) => one === `${role} ${unit}` || one === `${role} *`),
	)
	const all: Capacity[] =
		kind === 'clock'
			? ['clock']
			: kind === 'caller'
				? ['caller']
				: kind === 'concerned' && variant.state.errand?.concerned
					? ['concerned']
					: kind !== 'post'
						? ['neighbour']
						: [
								...held,
								...(firstInforms &&
								(role === 'handler' || (variant.given && role === 'villageEditor')) &&
								unit === 'first'
									? (['firstReceiver'] as const)
									: []),
							]
	const able = (all.length === 0 ? ['neighbour' as const] : all).filter(
		// whatever is shown to nobody has no neighbours
		(capacity) => capacity !== 'neighbour' || variant.state.public,
	)
	return moveOf(type).by.find((capacity) => able.includes(capacity))
}

type Variant = (typeof variants)[string]

/** What a person must hear: as whom they act, or why not. */
function expected(person: Person, type: CommandType, variant: Variant): string {
	const { state, refused } = variant
	const capacity = capacityOf(person, type, variant)
	if (capacity === undefined) return 'notYours'
	if (!moveOf(type).from.includes(state.status)) return 'notAllowedNow'
	const said = [`${type} ${capacity}`, `${type} ${capacity} ${person.unit ?? 'self'}`]
	const code = Object.entries(refused).find(([, rows]) => rows.some((row) => said.includes(row)))?.[0]
	return code ?? `as ${capacity}`
}

describe.each(Object.entries(variants))('%s', (_, variant) => {
	it.each(statuses)('%s: every post of every unit and tenant may do just what the table says', (status) => {
		const state = { ...variant.state, status }
		const wrong: string[] = []
		for (const person of persons)
			for (const type of types) {
				const outcome = permit(state, type, person.actor, NOW, defaultRules)
				const got = 'refused' in outcome ? outcome.refused : `as ${outcome.capacity}`
				const wanted = expected(person, type, { ...variant, state })
				if (got !== wanted)
					wrong.push(`${type} by ${person.role ?? person.kind} of ${person.unit}: ${got}, not ${wanted}`)
			}
		expect(wrong).toEqual([])
	})
})

it('is the whole of it', () => {
	const asked = Object.keys(variants).length * statuses.length * persons.length * types.length
	expect(persons.length).toBe(2 * (4 + 2 * roles.length * units.length))
	expect(asked).toBeGreaterThan(1_000_000)
})
