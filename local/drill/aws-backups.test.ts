import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterEach, describe, expect, it } from 'vitest'
import { awsBackups } from './aws-backups'

/**
 * DynamoDB Local knows no backups: what is held here is what we ask of AWS, in which order, and that we wait for what
 * is not ready. What AWS makes of it only AWS can show (docs/runbook.md says when it is tried).
 */
type Asked = { readonly what: string; readonly body: Record<string, unknown> }
type Answers = Record<string, (asked: Asked, times: number) => object>

let server: Server | undefined
let client: DynamoDBClient | undefined
afterEach(() => {
	client?.destroy()
	server?.close()
})

async function answering(answers: Answers) {
	const asked: Asked[] = []
	server = createServer(async (request, response) => {
		const what = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
		const one = { what, body: (await json(request)) as Record<string, unknown> }
		asked.push(one)
		const times = asked.filter((other) => other.what === what).length
		const answer = answers[what]?.(one, times) ?? {}
		response.setHeader('content-type', 'application/x-amz-json-1.0')
		response.statusCode = '__type' in answer ? 400 : 200
		response.end(JSON.stringify(answer))
	})
	await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
	client = new DynamoDBClient({
		endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		region: 'cn-north-1',
		credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
	})
	return { asked, client, names: () => asked.map(({ what }) => what) }
}

const ARN = 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/huying/backup/1'
const active = { Table: { TableStatus: 'ACTIVE', GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE' }] } }
const creating = { Table: { TableStatus: 'CREATING' } }
const filling = { Table: { TableStatus: 'ACTIVE', GlobalSecondaryIndexes: [{ IndexStatus: 'CREATING' }] } }
const now = () => Date.UTC(2026, 10, 22, 10)

describe('a backup on demand', () => {
	it('is waited for, restored whole with its indexes, and thrown away', async () => {
		const {
			asked,
			client: aws,
			names,
		} = await answering({
			CreateBackup: () => ({ BackupDetails: { BackupArn: ARN } }),
			DescribeBackup: (_, times) => ({
				BackupDescription: {
					BackupDetails: { BackupArn: ARN, BackupStatus: times < 2 ? 'CREATING' : 'AVAILABLE' },
				},
			}),
			DescribeTable: (_, times) => (times === 1 ? creating : times === 2 ? filling : active),
		})
		const backups = awsBackups(aws, { between: 1, now })
		const { name } = await backups.take('huying')
		expect(name).toBe(ARN)
		await backups.restore(name, 'huying', 'huying-drill')
		await backups.forget(name)
		expect(names()).toEqual([
			'CreateBackup',
			'DescribeBackup',
			'DescribeBackup',
			'RestoreTableFromBackup',
			'DescribeTable',
			'DescribeTable',
			'DescribeTable',
			'DeleteBackup',
		])
		expect(asked[0]?.body).toEqual({ TableName: 'huying', BackupName: 'huying-drill-20261122T100000000Z' })
		expect(asked[3]?.body).toEqual({ BackupArn: ARN, TargetTableName: 'huying-drill' })
		expect(asked[7]?.body).toEqual({ BackupArn: ARN })
	})

	it('that AWS refuses is no backup', async () => {
		const { client: aws } = await answering({
			CreateBackup: () => ({ __type: 'com.amazonaws#TableNotFoundException', message: 'no such table' }),
		})
		await expect(awsBackups(aws, { between: 1 }).take('huying')).rejects.toThrow('no such table')
	})
})

describe('a point in time', () => {
	it.each([
		['latest', { UseLatestRestorableTime: true }],
		[new Date(now()), { RestoreDateTime: now() / 1000 }],
	] as const)('%s is asked for as such, and leaves no backup behind', async (at, said) => {
		const { asked, client: aws, names } = await answering({ DescribeTable: () => active })
		const backups = awsBackups(aws, { between: 1, at })
		await backups.restore((await backups.take('huying')).name, 'huying', 'huying-drill')
		await backups.forget('point-in-time')
		expect(names()).toEqual(['RestoreTableToPointInTime', 'DescribeTable'])
		expect(asked[0]?.body).toEqual({
			SourceTableName: 'huying',
			TargetTableName: 'huying-drill',
			...said,
		})
	})
})
