import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { startClock } from '../cloud/clock'
import { fixturePackage } from '../fixture/folder'
import { readDeployment } from '../template/deployment'
import { isObject } from '../template/value'
import { functionPool, type Outcome } from './pool'

const folder = mkdtempSync(join(tmpdir(), 'huying-pool-'))
const definition = readDeployment(fixturePackage).functions.find(({ key }) => key === 'echo')
if (!definition) throw new Error('the fixture has no echo')
const clock = startClock()
const logFile = join(folder, 'echo.log')
const pool = functionPool(
	{ ...definition, timeoutSeconds: 1 },
	{ folder: fixturePackage, environment: { AWS_REGION: 'cn-north-1', OWN: 'yes' }, clock, logFile },
)
afterAll(async () => {
	await pool.stop()
	rmSync(folder, { recursive: true })
})

const ask = (action: string) => pool.invoke({ pathParameters: { action } })
function bodyOf(outcome: Outcome): Record<string, string | number> {
	const value = outcome.kind === 'answered' ? outcome.value : null
	return JSON.parse(isObject(value) ? String(value.body) : 'null')
}

describe('a function', () => {
	it('has its own environment and no other', async () => {
		expect(bodyOf(await ask('environment'))).toEqual({ AWS_REGION: 'cn-north-1', OWN: 'yes' })
	})

	it("lives by the cloud's clock", async () => {
		const wished = Date.UTC(2028, 1, 29)
		clock.set(wished)
		const { now, constructed } = bodyOf(await ask('now'))
		expect(Math.abs(Number(now) - wished)).toBeLessThan(5000)
		expect(Math.abs(Date.parse(String(constructed)) - wished)).toBeLessThan(5000)
		expect(Math.abs(Date.now() - wished)).toBeGreaterThan(1e9)
	})

	it('fails alone: by an error, a crash, a timeout', async () => {
		expect(await ask('throw')).toEqual({ kind: 'failed', message: 'thrown' })
		expect(await ask('crash')).toMatchObject({ kind: 'failed' })
		expect(await ask('hang')).toMatchObject({ kind: 'timedOut' })
		expect(await ask('environment')).toMatchObject({ kind: 'answered' })
	})

	it('takes many events at once, in few instances', async () => {
		const outcomes = await Promise.all(Array.from({ length: 20 }, () => ask('environment')))
		expect(outcomes.every(({ kind }) => kind === 'answered')).toBe(true)
	})

	it('logs JSON lines', () => {
		const lines = readFileSync(logFile, 'utf8').trim().split('\n')
		expect(lines.map((line) => JSON.parse(line).message)).toContain('thrown')
	})
})

it('says so when it cannot start', async () => {
	const broken = functionPool(
		{ ...definition, handler: 'handlers/missing.handler' },
		{ folder: fixturePackage, environment: {}, clock, logFile: join(folder, 'broken.log') },
	)
	expect(await broken.invoke({})).toEqual({ kind: 'failed', message: 'the function could not be started' })
	await broken.stop()
})
