import { marshall } from '@aws-sdk/util-dynamodb'
import { permitted } from '@huying/shared/case/decide'
import type { CaseState } from '@huying/shared/case/state'
import { RefusalError } from '@huying/shared/error/refusal'
import { partsOf } from '@huying/shared/responsibility/folds'
import { DAY, HOUR } from '@huying/shared/time/day'
import type { DynamoDBRecord } from 'aws-lambda'
import { dispatcher, someone, TENANT } from '../../test/county'
import { caller, type Stage } from '../../test/stage'
import { sweep } from '../clock/sweep'
import type { Who } from '../edge/endpoint'
import { putTenant, putUnit } from '../tenant/tenant-store'

/** For tests of what is counted: several cases that go any way there is, and what the table's stream tells of it. */

export const TOWN = 'town-370404103'
const neighbour = someone('user-neighbour')
export const people = {
	caller,
	neighbour,
	dispatcher,
	housing: someone('user-housing', [['handler', 'housing']]),
	enforcement: someone('user-enforcement', [['handler', 'enforcement']]),
	town: someone('user-town', [['handler', TOWN]]),
	leader: someone('user-leader', [['leader', 'centre']]),
} as const
const everybody: Who[] = Object.values(people)
export const lines = ['centre', 'housing', 'enforcement', TOWN, 'place-370404103'] as const

/** Notes each state that is written, as the table's stream would tell it. */
export function recordStream(stage: Stage): DynamoDBRecord[] {
	const records: DynamoDBRecord[] = []
	const last = new Map<string, never>()
	stage.table.client.middlewareStack.add(
		(next) => async (args) => {
			const answer = await next(args)
			const { TransactItems = [] } = args.input as {
				TransactItems?: { Put?: { Item: Record<string, unknown> } }[]
			}
			for (const { Put } of TransactItems) {
				if (Put?.Item.sk !== 'state') continue
				const { pk, sk, state } = Put.Item
				const image = marshall({ sk, state }, { removeUndefinedValues: true }) as never
				const before = last.get(String(pk))
				records.push({ dynamodb: { NewImage: image, ...(before !== undefined && { OldImage: before }) } })
				last.set(String(pk), image)
			}
			return answer
		},
		{ step: 'initialize', name: 'recordStream', priority: 'high' },
	)
	return records
}

export async function settleTown(stage: Stage): Promise<void> {
	await putTenant(stage.table, { tenant: TENANT, name: '甲县', service: '呼应' })
	await putUnit(stage.table, TENANT, {
		unit: TOWN,
		name: '榴园镇政府',
		shortName: '榴园镇',
		kind: 'town',
		region: '370404103',
	})
}

/** One step of a random history: large numbers that choose among what is possible. */
export interface Choice {
	readonly which: number
	readonly what: number
	readonly how: number
}

/** Does something that is possible: on which case, by whom, what, and how is for the numbers to say. */
export async function step(stage: Stage, cases: readonly string[], { which, what, how }: Choice) {
	stage.ports.at += [60_000, HOUR, 4 * HOUR, DAY][how % 4] ?? 0
	if (how % 5 === 0) while ((await sweep(stage.table, stage.ports, 'test')).done > 0);
	const id = cases[which % cases.length] ?? ''
	const into = cases[(which + 1 + (how % (cases.length - 1))) % cases.length] ?? ''
	const state = await stage.state(id)
	const open = everybody.flatMap((who) =>
		permitted(state, who, stage.ports.at)
			// what ends a case early, or changes nothing here, is done less often
			.filter((type) => how % 6 === 0 || !seldom.has(type))
			.map((type) => ({ who, type })),
	)
	const chosen = open[what % Math.max(1, open.length)]
	if (chosen === undefined) return
	const body = await bodyOf(stage, chosen.type, state, chosen.who, { into, how })
	await stage.send(chosen.who, id, chosen.type, body).catch((error: unknown) => {
		// Whatever the rules say of how it is said is not what is tested here
		if (!(error instanceof RefusalError)) throw error
	})
}

const seldom = new Set([
	'withdraw',
	'decline',
	'urge',
	'supplement',
	'follow',
	'progress',
	'restrict',
	'merge',
])
const words = '照这样办。'

async function bodyOf(
	stage: Stage,
	type: string,
	state: CaseState,
	who: Who,
	{ into, how }: { into: string; how: number },
): Promise<Record<string, unknown>> {
	const units = ['housing', 'enforcement', TOWN]
	const unit = units[how % units.length]
	const others = units.filter((one) => one !== unit)
	const part = partsOf(state)[how % Math.max(1, partsOf(state).length)]?.unit
	const evidence = async () => [await stage.photo(who.user)]
	const soon = stage.ports.at + DAY
	const bodies: Record<string, () => Promise<Record<string, unknown>> | Record<string, unknown>> = {
		accept: () => ({ urgency: ['red', 'green'][how % 2], public: true }),
		decline: () => ({ reason: 'untrue', words }),
		order: () => ({ unit, supports: how % 2 === 0 ? others : [] }),
		transfer: () => ({ unit }),
		recolour: () => ({ urgency: 'orange', words }),
		restrict: () => ({ to: how % 2 === 0 ? ['user-only-one-here'] : [] }),
		settleDispute: () => ({ unit, words }),
		resolve: async () => ({ words, photos: await evidence() }),
		whistle: () => ({ lead: unit, supports: others.slice(0, 1), meetAt: soon, words }),
		callSupport: () => ({ unit, words }),
		reportIn: async () => ({ photos: await evidence(), words }),
		plan: () => ({ words, agreed: others }),
		finishPart: async () => ({ words, photos: await evidence() }),
		reassignPart: () => ({ unit: part, words, ...(how % 2 === 0 && { to: unit }) }),
		refusePartBack: () => ({ unit: part, words }),
		releasePart: () => ({ unit: part, words }),
		mark: () => ({ unit: part, speed: 1 + (how % 5), quality: 5 - (how % 3) }),
		askExtension: () => ({ extension: { by: 'working', days: 1 }, words }),
		grantExtension: () => ({ unit: part }),
		refuseExtension: () => ({ unit: part, words }),
		askSuspension: () => ({ until: soon, words }),
		supervise: () => ({ unit: part, words }),
		answerSlip: () => ({ number: state.lead?.slips?.[0]?.number ?? 'none', words }),
		instruct: () => ({ leader: '测试领导', reportBy: soon, words }),
		verify: () => ({}),
		rate: () => ({ solved: how % 3 > 0, content: how % 2 === 0 }),
		logCall: () => ({ outcome: 'reached', solved: how % 3 > 0, content: how % 2 === 0 }),
		rework: () => ({ words, ...(how % 2 === 0 && { unit }) }),
		merge: () => ({ into, samePerson: how % 2 === 0 }),
	}
	return (await bodies[type]?.()) ?? { words }
}
