import { expect, it } from 'vitest'
import { fixturePackage } from '../fixture/folder'
import { readDeployment } from './deployment'

const deployment = readDeployment(fixturePackage)

it('reads functions with their environment and role', () => {
	const echo = deployment.functions.find(({ key }) => key === 'echo')
	expect(echo).toMatchObject({
		name: 'huying-local-echo',
		handler: 'handlers/echo.handler',
		timeoutSeconds: 3,
		environment: { TABLE: 'huying-local-Table', PHOTO_BUCKET: 'huying-local-photobucket' },
	})
	expect(echo?.statements[0]).toEqual({
		effect: 'Allow',
		actions: ['dynamodb:PutItem', 'dynamodb:GetItem'],
		resources: ['arn:aws-cn:dynamodb:cn-north-1:000000000000:table/huying-local-Table'],
		conditions: {},
	})
})

it('reads what wakes a function', () => {
	expect(deployment.routes).toContainEqual({ method: 'POST', path: '/do/{action}', functionKey: 'echo' })
	expect(deployment.schedules).toEqual([{ functionKey: 'clock', everyMilliseconds: 60_000 }])
	expect(deployment.subscriptions).toEqual([
		{
			functionKey: 'counter',
			table: 'huying-local-Table',
			batchSize: 10,
			filters: [{ eventName: ['INSERT'] }],
			maximumRetries: 1,
			bisects: true,
			reportsFailures: true,
		},
	])
})

it("reads a bucket's CORS", () => {
	expect(deployment.buckets[0]?.cors[0]).toMatchObject({
		origins: ['https://*.example.cn'],
		methods: ['GET', 'POST'],
	})
})
