import fc from 'fast-check'
import type { CommandOf, CommandType } from '../src/case/command'
import { permitted } from '../src/case/decide'
import { dueOf } from '../src/case/due'
import { moves } from '../src/case/moves'
import type { CaseState } from '../src/case/state'
import { partsOf } from '../src/responsibility/folds'
import { DAY, HOUR } from '../src/time/day'
import { entries, people, units } from './fixture'
import { Life } from './life'

/** Where a random walk merges its cases to; it never goes anywhere itself. */
export const elsewhere: CaseState = {
	...new Life({ id: 'case-0000000000000002' }).state,
	status: 'handling',
	caller: 'user-elsewhere',
}

type Bodies = { readonly [Type in CommandType]: readonly Omit<CommandOf<Type>, 'id' | 'type'>[] }
const photos = ['photo-000000000000002']
const words = '如实说明。'
const extension = { by: 'working', days: 1 } as const

/** What might be said in each command to a case as it stands: mostly what fits, and something that does not. */
export function bodiesFor(state: CaseState, at: number): Bodies {
	const unit = partsOf(state).map((part) => ({ unit: part.unit, words }))
	const someUnits = [...unit, { unit: 'moon', words }]
	const slips = partsOf(state).flatMap((part) => part.slips ?? [])
	const soon = at + 2 * DAY
	return {
		accept: [
			{ urgency: 'red', public: true },
			{ urgency: 'green', public: false, about: 'land' },
			{ urgency: 'yellow', public: true, matter: 'scattered' },
		],
		take: [{}],
		decline: [{ reason: 'inCourt', words }],
		order: [
			{ unit: 'housing', supports: [] },
			{ unit: 'town-370404103', supports: ['market'] },
			{ unit: 'enforcement', supports: ['housing', 'police', 'land'] },
		],
		transfer: [{ unit: 'housing' }, { unit: 'town-370404103' }],
		supervise: someUnits,
		recolour: [
			{ urgency: 'red', words },
			{ urgency: 'green', words },
			{ urgency: 'blue', words },
		],
		restrict: [{ to: [] }, { to: ['user-dispatcher', 'user-housing', 'user-leader', 'user-town'] }],
		instruct: [{ leader: '演示某领导', reportBy: soon, words, photos: [] }],
		refer: [{ words }],
		dispute: [{ words }],
		settleDispute: [...someUnits, { unit: 'market', words }],
		whistle: [
			{ lead: 'enforcement', supports: ['market', 'police'], meetAt: soon, words },
			{ lead: 'housing', supports: [], meetAt: at + HOUR, words },
		],
		callSupport: ['market', 'land', 'police', 'housing'].map((one) => ({ unit: one, words })),
		reportIn: [{ photos, words }, { photos }],
		plan: [{ words, agreed: [], photos: [] }],
		signPart: [{}],
		finishPart: [{ words, photos }],
		sendPartBack: [{ words }],
		reassignPart: [...unit, ...unit.map((one) => ({ ...one, to: 'environment' }))],
		refusePartBack: someUnits,
		releasePart: someUnits,
		mark: someUnits.map((one) => ({ unit: one.unit, speed: 5, quality: 1 })),
		askExtension: [{ extension, words }],
		grantExtension: someUnits,
		refuseExtension: someUnits,
		askSuspension: [{ until: soon, words }],
		suspend: [{ words }, { until: soon, words }],
		refuseSuspension: [{ words }],
		resume: [{}],
		climb: someUnits,
		answerSlip: [...slips, { number: 'none' }].map(({ number }) => ({ number, words, photos: [] })),
		chase: [{}],
		report: [{ words, photos: [] }],
		proposeEnd: [{ words }],
		refuseEnd: [{ words }],
		merge: [{ into: elsewhere.case, samePerson: false }],
		unmerge: [{}],
		settle: [{}],
		handOn: [
			...partsOf(state).map(({ unit, holder }) => ({ unit, from: holder ?? 'nobody', to: 'user-successor' })),
			{ unit: 'moon', from: 'nobody' },
		],
		follow: [{}],
		unfollow: [{}],
		refuseSendBack: [{ words }],
		sign: [{}],
		sendBack: [{ words }],
		progress: [{ words, photos: [] }],
		resolve: [{ words, photos }],
		verify: [{ photos: [] }],
		return: [{ words, photos: [] }],
		rate: [{ solved: true }, { solved: false }, { solved: true, content: false }],
		remind: [{}],
		openCall: [{}],
		logCall: [
			{ outcome: 'noAnswer' },
			{ outcome: 'reached', solved: true, content: false },
			{ outcome: 'reached', solved: false },
		],
		rework: [{ words }, { unit: 'enforcement', words }],
		end: [{ words }],
		close: [{}],
		supplement: [{ words, photos: [] }, { photos: [] }],
		urge: [{}],
		withdraw: [{}],
		release: [{}],
		keep: [{ words }],
		reopen: [{ words }],
		errand: [{ step: { type: 'undertake' } }],
		transcribe: [{ voice: 'voice-000000000000001', words }],
		toldAtDoor: [{}, { words }],
	}
}

/** Everybody there is in the county of the tests. */
export const everybody = Object.values(people)
export const everyCommand = Object.keys(moves) as CommandType[]
/** What ends a case, or makes it stand still: rarely done, so that walks go far. */
const rare: ReadonlySet<CommandType> = new Set<CommandType>([
	'decline',
	'withdraw',
	'release',
	'merge',
	'follow',
	'unfollow',
	'handOn',
	'restrict',
	'close',
	'end',
	'urge',
	'supplement',
	'proposeEnd',
])

/** Cases on a long walk: each step is one that somebody may take, and the clock does what is due. */
export const walks: fc.Arbitrary<Life> = fc
	.array(
		fc.record({
			draw: fc.nat(10_000),
			body: fc.nat(20),
			later: fc.constantFrom(0, 0, 0, HOUR, 5 * HOUR, DAY),
			ticks: fc.nat(3),
		}),
		{ minLength: 5, maxLength: 40 },
	)
	.map((steps) => {
		const local = (steps[0]?.draw ?? 0) % 4 === 0
		const knows = { entry: local ? entries.lane : entries.scattered, catalogue: 1 }
		const life = new Life({ matter: local ? 'lane' : 'scattered' }, knows)
		life.knows = { ...knows, units: Object.values(units), main: elsewhere }
		for (const { draw, body, later, ticks } of steps) {
			life.at += later
			if (ticks === 0 && dueOf(life.state)) {
				life.wait(dueOf(life.state)?.at ?? life.at)
				continue
			}
			const able = everybody.flatMap((actor) =>
				permitted(life.state, actor, life.at + 60_000)
					.filter((type) => !rare.has(type) || draw % 11 === 0)
					.map((type) => ({ actor, type })),
			)
			const kinds = [...new Set(able.map(({ type }) => type))]
			const type = kinds[draw % Math.max(1, kinds.length)]
			const actor = able.find((one) => one.type === type)?.actor
			if (type === undefined || actor === undefined) continue
			const bodies = bodiesFor(life.state, life.at)[type]
			life.try(actor, type, bodies[body % bodies.length] as never)
		}
		return life
	})
