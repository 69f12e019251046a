import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { dispatcher, housing, someone, TENANT } from '../../test/county'
import { caller, refused, type Stage, startStage } from '../../test/stage'
import { accessLogKeys } from '../access-log/access-log-keys'
import { caseKeys } from '../case/case-keys'
import { takeCaseFile } from './take-case-file'

/** A case's file, over the real table. Nobody here is real. */
let stage: Stage
beforeEach(async () => {
	stage = await startStage()
})
const entries = async () =>
	(await stage.items(accessLogKeys.chain(TENANT))).map(({ stored }) => JSON.parse(String(stored)))

describe('taking out a file', () => {
	it('gives the digest of every step, and is written into the access log', async () => {
		const id = await stage.call()
		await stage.until(id, 'verified')
		const file = await takeCaseFile(stage.table, stage.ports, dispatcher, id)
		const trace = await stage.items(caseKeys.partition(TENANT, id), 'event#')
		expect(file.steps.map(({ hash }) => hash)).toEqual(trace.map(({ hash }) => hash))
		expect(file).toMatchObject({ head: trace.at(-1)?.hash, intact: true, at: stage.ports.at })
		expect(await entries()).toMatchObject([
			{
				what: 'caseFilePrinted',
				case: id,
				by: { user: dispatcher.user, role: 'dispatcher', unit: 'centre' },
				subject: { unit: 'housing' },
				detail: { steps: file.steps.length },
			},
		])
	})

	it('says so when a step was changed in the table', async () => {
		const id = await stage.call()
		const [first] = await stage.items(caseKeys.partition(TENANT, id), 'event#')
		const Item = { ...first, stored: String(first?.stored).replace('named', 'other') }
		await stage.table.client.send(new PutCommand({ TableName: stage.table.name, Item }))
		expect((await takeCaseFile(stage.table, stage.ports, dispatcher, id)).intact).toBe(false)
	})

	it('is for the centre, the units that work on it and those who watch, and for nobody else', async () => {
		const id = await stage.call()
		await stage.until(id, 'handling')
		const inspector = someone('user-inspector', [['inspector', 'inspectorate']])
		for (const who of [dispatcher, housing, inspector])
			expect((await takeCaseFile(stage.table, stage.ports, who, id)).intact).toBe(true)
		expect(await refused(takeCaseFile(stage.table, stage.ports, caller, id))).toBe('notYours')
		const administrator = someone('user-admin', [['administrator', 'centre']])
		const stranger = someone('user-enforcement', [['handler', 'enforcement']])
		for (const who of [administrator, stranger])
			expect(['notYours', 'caseUnknown']).toContain(
				await refused(takeCaseFile(stage.table, stage.ports, who, id)),
			)
		expect(await refused(takeCaseFile(stage.table, stage.ports, dispatcher, 'case-of-nobody-0001'))).toBe(
			'caseUnknown',
		)
		expect(await entries()).toHaveLength(3)
	})

	it('of a case kept to a few is for those few', async () => {
		const id = await stage.call()
		await stage.until(id, 'handling')
		await stage.send(dispatcher, id, 'restrict', { to: ['user-leader-00000001'] })
		expect((await takeCaseFile(stage.table, stage.ports, dispatcher, id)).intact).toBe(true)
		expect(await refused(takeCaseFile(stage.table, stage.ports, housing, id))).toBe('caseUnknown')
	})
})
