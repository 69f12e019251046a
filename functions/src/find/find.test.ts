import { routes } from '@huying/shared/api/routes'
import { findAnswerSchema } from '@huying/shared/find/find-view'
import type { Role } from '@huying/shared/user/post'
import * as v from 'valibot'
import { beforeAll, expect, it } from 'vitest'
import { dispatcher, gridWorker, housing, someone } from '../../test/county'
import { caller, refused, type Stage, startStage } from '../../test/stage'
import type { Who } from '../edge/endpoint'
import { indexCases } from './find.fixture'
import { findHandlers } from './find-handlers'

const leader = someone('user-leader', [['leader', 'centre']])
const housingLeader = someone('user-housing-leader', [['leader', 'housing']])
const inspector = someone('user-inspector', [['inspector', 'inspectorate']])
const enforcement = someone('user-enforcement', [['handler', 'enforcement']])
const administrator = someone('user-administrator', [['administrator', 'centre']])

let stage: Stage
let handlers: ReturnType<typeof findHandlers>
const PHONE = '13800005678'
beforeAll(async () => {
	stage = await startStage()
	handlers = findHandlers(stage.table, stage.ports)
	const said = { name: '演示甲', phone: PHONE }
	const named = await stage.call(caller, { ...said, text: `路口。${'很长的话'.repeat(20)}水沟发臭。` })
	const confidential = await stage.call(caller, { ...said, identity: 'confidential', text: '水沟里有死鱼。' })
	for (const id of [named, confidential]) await stage.until(id, 'handling')
	await indexCases(stage.table, [named, confidential])
})
const find = (who: Who, query: object) =>
	handlers.find({ who, query, params: undefined, body: undefined } as never)
const many = async (who: Who, query: object) => (await find(who, query)).cases.length

it.each<[string, Who, { words: number; phone: number }]>([
	['the centre’s dispatcher', dispatcher, { words: 2, phone: 2 }],
	['the unit in charge', housing, { words: 2, phone: 1 }],
	['its leader', housingLeader, { words: 2, phone: 0 }],
	['the county’s leader', leader, { words: 2, phone: 0 }],
	['an inspector', inspector, { words: 2, phone: 0 }],
	['another unit', enforcement, { words: 0, phone: 0 }],
])('%s', async (_, who, expected) => {
	expect(await many(who, { words: '水沟' })).toBe(expected.words)
	for (const query of [{ phone: '5678' }, { words: PHONE }, { words: '演示甲' }, { words: '水沟 5678' }])
		expect(await many(who, query)).toBe(expected.phone)
})

it('nobody else comes in, or past the door', async () => {
	const access: readonly Role[] = routes.find.access
	for (const role of ['administrator', 'gridWorker', 'gridLeader', 'villageEditor'] as const)
		expect(access).not.toContain(role)
	for (const who of [gridWorker, administrator]) expect(await refused(find(who, {}))).toBe('notYours')
})

it('a line says what lists say, some words around what was found, and neither name nor telephone', async () => {
	const answer = await find(dispatcher, { words: '水沟发臭' })
	expect(v.is(findAnswerSchema, answer)).toBe(true)
	const [line] = answer.cases
	expect(line?.title).toBe('路口。')
	expect(line?.excerpt).toMatch(/^….*水沟发臭。$/)
	expect(JSON.stringify(answer)).not.toMatch(/演示甲|5678/)
})
