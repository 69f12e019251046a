import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { measure, measureOldest, metrics } from './metric'

let lines: Record<string, unknown>[]
beforeEach(() => {
	lines = []
	vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'huying-prod-notifier')
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		for (const line of String(text).trimEnd().split('\n')) lines.push(JSON.parse(line))
		return true
	})
})
afterEach(() => {
	vi.restoreAllMocks()
	vi.unstubAllEnvs()
})

describe('a measurement', () => {
	it('is one line as CloudWatch reads it, under the stage it belongs to', () => {
		measure('deliveries', 1, { channel: 'wechat', state: 'dead' }, 1_800_000_000_000)
		expect(lines).toEqual([
			{
				_aws: {
					Timestamp: 1_800_000_000_000,
					CloudWatchMetrics: [
						{
							Namespace: 'huying-prod',
							Dimensions: [['channel', 'state'], ['state']],
							Metrics: [{ Name: 'deliveries', Unit: 'Count' }],
						},
					],
				},
				channel: 'wechat',
				state: 'dead',
				deliveries: 1,
			},
		])
	})

	it('says how late the latest is, and zero where nothing is due', () => {
		measureOldest('cases', [60_000, 30_500, 59_999], 90_000)
		measureOldest('cases', [], 90_000)
		measureOldest('cases', [90_001], 90_000)
		expect(lines.map(({ oldestDue }) => oldestDue)).toEqual([60, 0, 0])
	})

	it('tells apart no more than a few: a dimension of many values costs by the value', () => {
		const dimensions = new Set(Object.values(metrics).flatMap(({ by }) => by.flat()))
		expect([...dimensions].sort()).toEqual(['channel', 'state', 'sweep'])
	})
})
