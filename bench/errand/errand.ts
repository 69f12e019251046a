import { caseHandlers } from '@huying/functions/case/case-handlers'
import type { Who } from '@huying/functions/edge/endpoint'
import { errandHandlers } from '@huying/functions/errand/errand-handlers'
import { rulesOf } from '@huying/functions/rule/rules-store'
import { putPost } from '@huying/functions/session/user-store'
import type { Table } from '@huying/functions/store/table'
import { commandSchema } from '@huying/shared/case/command'
import { townUnit } from '@huying/shared/disclosure/disclosure'
import { askErrandSchema } from '@huying/shared/errand/command'
import { bookableSlots } from '@huying/shared/slot/slot'
import * as v from 'valibot'
import { putServices } from '../../local/seed/service-lists'
import { unstreamedTable } from '../cloud/database'
import { fill } from '../cloud/fill'
// what the case function's environment names
import '../cloud/function'
import { county, identifier, people, settle, VILLAGE } from '../cloud/people'
import { benchPorts } from '../cloud/ports'
import type { Figure } from '../figure'
import { progress, progressOf } from '../progress'
import { quietly } from '../quietly'
import { type Cost, casesOf, costOf, growth, spelledCost } from '../requests/cost'
import { meter } from '../requests/meter'

const said = {
	ask: 'asking for an errand, with a slot',
	undertake: 'taking it on',
	whole: 'its eleven steps to the end',
	view: 'looking at one',
	open: 'errands that nobody runs',
	mine: 'a grid worker’s own errands',
} as const
type What = keyof typeof said

/** A list shows 20: there is a next page. */
const WAITING = 21
const MINUTE = 60_000

/** What an errand costs in a county with little behind it, and in one with much. */
export async function errandFigures(
	endpoint: string,
	sizes: readonly [small: number, large: number],
): Promise<Figure[]> {
	const [small, large] = sizes
	const before = await quietly(() => measured(endpoint, small))
	const after = await quietly(() => measured(endpoint, large))
	return (Object.keys(said) as What[]).map((what) => ({
		section: 'errand',
		what: said[what],
		columns: [casesOf(small), casesOf(large)],
		floor: spelledCost(before[what]),
		ours: spelledCost(after[what]),
		ratio: growth(before[what], after[what]),
		aim: { ratio: 1.05 },
		timed: false,
	}))
}

const worker: Who = {
	user: identifier('worker'),
	tenant: county.tenant,
	session: '',
	posts: [
		{
			post: identifier('gridWorker'),
			role: 'gridWorker',
			unit: townUnit(VILLAGE),
			unitName: '演示镇',
			region: VILLAGE,
			from: 0,
		},
	],
}
const original = (name: string) => ({ name, form: 'original' })

/** An errand from its first step to its end, and who takes each. */
const steps: readonly (readonly [Who, object])[] = [
	[people.caller, { type: 'unbook' }],
	[worker, { type: 'askMissing', papers: ['户口簿'] }],
	[people.caller, { type: 'answerMissing', words: '户口簿在家。' }],
	[worker, { type: 'receivePapers', papers: [original('身份证'), original('户口簿')] }],
	[people.caller, { type: 'confirmVoucher', voucher: 1 }],
	[worker, { type: 'handIn', office: '便民中心' }],
	[worker, { type: 'bringBack', papers: [original('优待证')] }],
	[worker, { type: 'returnPapers', voucher: 1, places: [0, 1] }],
	[worker, { type: 'returnPapers', voucher: 2, places: [0] }],
	[people.caller, { type: 'confirmVoucher', voucher: 3 }],
	[people.caller, { type: 'confirmVoucher', voucher: 4 }],
]

async function measured(endpoint: string, cases: number): Promise<Readonly<Record<What, Cost>>> {
	progress(`Filling a table with ${casesOf(cases)} …`)
	const table = await unstreamedTable(endpoint)
	const ports = benchPorts()
	await settle(table, ports)
	await putServices(table, county.tenant, county.towns)
	for (const post of worker.posts) await putPost(table, county.tenant, worker.user, post)
	await fill(endpoint, table, ports, cases, progressOf('items written', cases * 4))
	return walk(table, ports)
}

async function walk(table: Table, ports: ReturnType<typeof benchPorts>): Promise<Record<What, Cost>> {
	const errands = errandHandlers(table, ports)
	const of = caseHandlers(table, ports)
	const { take } = meter(table)
	const request = { correlation: 'bench', userAgent: undefined }
	const { rules, calendar } = await rulesOf(table, county.tenant)
	const slot = bookableSlots(ports.at, rules.errand, calendar)[0]
	const ask = async (id: string, startsAt?: number) =>
		errands.askErrand({
			...request,
			who: people.caller,
			params: undefined,
			query: undefined,
			body: v.parse(askErrandSchema, {
				id,
				village: VILLAGE,
				service: 'elder-card',
				for: { who: 'self' },
				text: '腿脚不好，想请人代办。',
				...(startsAt !== undefined && { visit: { kind: 'home', startsAt } }),
			}),
		})
	for (let index = 0; index < WAITING; index++) await ask(identifier('waiting', index))
	const id = identifier('errand')
	let sent = 0
	const step = async (who: Who, says: object) => {
		ports.at += MINUTE
		const body = v.parse(commandSchema, { id: identifier('step', ++sent), type: 'errand', step: says })
		await of.commandCase({ ...request, who, params: { case: id }, query: undefined, body })
	}
	const list = (scope: 'open' | 'mine') =>
		errands.errands({ ...request, who: worker, params: undefined, query: { scope }, body: undefined })
	const costs = () => costOf(take())

	// the county's rules are read once in half a minute
	await list('open')
	take()
	await list('open')
	const open = costs()
	await ask(id, slot?.startsAt)
	const asked = costs()
	await step(worker, { type: 'undertake' })
	const undertake = costs()
	await list('mine')
	const mine = costs()
	for (const [who, says] of steps) await step(who, says)
	const whole = costs()
	await of.oneCase({
		...request,
		who: people.caller,
		params: { case: id },
		query: undefined,
		body: undefined,
	})
	return { ask: asked, undertake, whole, view: costs(), open, mine }
}
