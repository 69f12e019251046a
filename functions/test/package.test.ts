import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Hook, hooks } from '@huying/shared/api/hooks'
import type { Route } from '@huying/shared/api/route'
import { routes } from '@huying/shared/api/routes'
import { beforeAll, describe, expect, test } from 'vitest'
import { packageFunctions } from '../../local/template/package'
import { functions } from '../bundle.mjs'
import { pageRoutes } from '../src/village/page/pages'
import { namesIn } from './zip'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Properties = Record<string, Json>
interface Resource {
	readonly Type: string
	readonly Properties: Properties
	readonly DeletionPolicy?: string
	readonly UpdateReplacePolicy?: string
}

const sheets = ['workbook-library.cjs', 'read-csv.cjs']
/** Libraries that a function loads when a request first needs them. */
const late: Readonly<Record<string, readonly string[]>> = {
	catalogue: sheets,
	file: [...sheets, 'examine-pdf.cjs'],
	inspection: sheets,
	oversight: sheets,
	people: sheets,
	service: sheets,
	team: sheets,
	villager: sheets,
}

let folder: string
let text: string
let resources: Record<string, Resource>
const ofType = (type: string) => Object.entries(resources).filter(([, { Type }]) => Type === type)
const lambdaOf = (name: string) => resources[`${name[0]?.toUpperCase()}${name.slice(1)}LambdaFunction`]

beforeAll(async () => {
	folder = await packageFunctions()
	text = readFileSync(join(folder, 'cloudformation-template-update-stack.json'), 'utf8')
	resources = JSON.parse(text).Resources
})

describe('what osls packages', () => {
	test('has every route of the contract, every hook and every page at its function, the web app’s two, and no other', () => {
		const functionOf = (route: Resource) => {
			const target = JSON.stringify(route.Properties.Target)
			const integration = ofType('AWS::ApiGatewayV2::Integration').find(([name]) =>
				target.includes(`"${name}"`),
			)
			const named = /"(\w+)LambdaFunction"/.exec(JSON.stringify(integration?.[1]))?.[1] ?? ''
			return `${named[0]?.toLowerCase()}${named.slice(1)}`
		}
		const packaged = ofType('AWS::ApiGatewayV2::Route').map(
			([, route]) => `${route.Properties.RouteKey} ${functionOf(route)}`,
		)
		const contract: readonly (Route | Hook)[] = [...Object.values(routes), ...Object.values(hooks)]
		const declared = contract.map(({ method, path, function: name }) => `${method} ${path} ${name}`)
		const pages = Object.keys(pageRoutes).map((route) => `${route} village`)
		expect(packaged.sort()).toEqual([...declared, ...pages, 'GET / web', 'GET /{path+} web'].sort())
	})

	test('is throttled', () => {
		const [[, stage] = []] = ofType('AWS::ApiGatewayV2::Stage')
		expect(stage?.Properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 200 })
	})

	test('runs each function on Node 24 with a log that is kept 30 days', () => {
		expect(ofType('AWS::Lambda::Function')).toHaveLength(functions.length)
		for (const name of functions) {
			expect(lambdaOf(name)?.Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['x86_64'] })
		}
		const logs = ofType('AWS::Logs::LogGroup').map(([, { Properties }]) => Properties)
		expect(logs.map(({ LogGroupName }) => LogGroupName).sort()).toEqual(
			functions.map((name) => `/aws/lambda/huying-local-${name}`).sort(),
		)
		for (const { RetentionInDays } of logs) expect(RetentionInDays).toBe(30)
	})

	test('gives each function a zip with its own bundle and nothing else', () => {
		for (const name of functions) {
			const names = namesIn(readFileSync(join(folder, `${name}.zip`)))
			const own = `functions/dist/${name}/`
			expect(names.filter((file) => !file.startsWith(own))).toEqual([])
			expect(names).toContain(`${own}index.cjs`)
			// Beside it, what it loads when it is first needed
			if (name !== 'photo')
				expect(names.sort()).toEqual(
					[`${own}index.cjs`, ...(late[name] ?? []).map((file) => own + file)].sort(),
				)
			else expect(names.some((file) => /@img\/sharp-linux-x64\/.+\.node$/.test(file))).toBe(true)
		}
	})
})

describe('roles', () => {
	type Statement = { Effect: string; Action: string[]; Resource: Json[]; Condition?: Json }
	const statementsOf = (name: string): Statement[] => {
		const [, role = ''] = /\["(\w+)","Arn"\]/.exec(JSON.stringify(lambdaOf(name)?.Properties.Role)) ?? []
		const policies = resources[role]?.Properties.Policies as unknown as {
			PolicyDocument: { Statement: Statement[] }
		}[]
		return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
	}

	test('are one for each function', () => {
		const used = functions.map((name) => JSON.stringify(lambdaOf(name)?.Properties.Role))
		expect(new Set(used).size).toBe(functions.length)
		expect(ofType('AWS::IAM::Role')).toHaveLength(functions.length)
	})

	test('name every action and every resource', () => {
		for (const name of functions) {
			for (const { Effect, Action, Resource } of statementsOf(name)) {
				expect(['Allow', 'Deny']).toContain(Effect)
				for (const action of Action) expect(action).toMatch(/^(dynamodb|s3|ssm|kms|logs|sqs):[A-Za-z]+$/)
				for (const resource of Resource) {
					// A prefix of a named bucket, a log group's streams, the mini-programs' secrets: no other star
					const stars = JSON.stringify(resource).replace(
						/Bucket\.Arn\}\/(\w+\/)?\*|huying-local-\w+:\*|parameter\/huying\/local\/(wechat|webhook)\/\*/g,
						'',
					)
					expect(stars).not.toContain('*')
				}
			}
		}
	})

	test('let nobody change or delete the access log, and only those who write things down add to it', () => {
		const keys = { 'dynamodb:LeadingKeys': ['*#access-log', '*#access-log#*'] }
		const adds: string[] = []
		for (const name of functions) {
			const all = statementsOf(name)
			const denied = all.filter(({ Effect }) => Effect === 'Deny')
			if (!JSON.stringify(all).includes('dynamodb:')) continue
			expect(denied).toHaveLength(1)
			expect(denied[0]?.Condition).toEqual({ 'ForAnyValue:StringLike': keys })
			for (const action of ['UpdateItem', 'DeleteItem', 'BatchWriteItem'])
				expect(denied[0]?.Action).toContain(`dynamodb:${action}`)
			if (!denied[0]?.Action.includes('dynamodb:PutItem')) adds.push(name)
		}
		const writers = [
			'case',
			'claim',
			'ledger',
			'ledgerWriter',
			'people',
			'oversight',
			'personalData',
			'tenant',
			'clock',
		]
		expect(adds.filter((name) => !writers.includes(name))).toEqual([])
		expect(adds).toEqual(expect.arrayContaining(['case', 'oversight', 'tenant', 'clock']))
	})

	test('let each read only its own of the mini-programs’ secrets, only its consumers the stream, only web the web app', () => {
		const who = (word: string) =>
			functions.filter((name) => JSON.stringify(statementsOf(name)).includes(word))
		expect(who('wechat/*/secret')).toEqual(['session', 'tenant', 'villager', 'people', 'claim', 'notifier'])
		expect(who('roster-secret')).toEqual(['villager'])
		expect(who('webhook/*')).toEqual(['notifier'])
		expect(who('wechat/*/push')).toEqual(['tenant', 'push'])
		expect(who('wechat/*"')).toEqual([])
		expect(who('StreamArn')).toEqual(['notifier', 'counter'])
		expect(who('WebBucket')).toEqual(['web'])
		expect(who('kms:Sign')).toEqual(['ledger', 'ledgerWriter', 'signer'])
		expect(who('LogKey')).toEqual(['ledger', 'ledgerWriter', 'transparency', 'signer'])
		expect(who('s3:PutObject')).toEqual(['photo', 'ledger', 'ledgerWriter', 'disclosure', 'file'])
		expect(who('ledger/')).toEqual(['ledger', 'ledgerWriter'])
		expect(who('original/')).toEqual(['disclosure', 'clock'])
		expect(who('session-secret')).toEqual([
			'session',
			'case',
			'photo',
			'tenant',
			'notice',
			'duty',
			'trace',
			'errand',
			'admission',
			'decision',
			'villager',
			'team',
			'people',
			'oversight',
			'inspection',
			'gridHandover',
			'claim',
			'find',
			'ledger',
			'catalogue',
			'service',
			'disclosure',
			'file',
			'personalData',
		])
		expect(who('Scan')).toEqual([])
	})
})

describe('what is kept', () => {
	test('the table is retained, protected, recoverable, forgetful and streamed', () => {
		const { DeletionPolicy, UpdateReplacePolicy, Properties } = resources.Table as Resource
		expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain'])
		expect(Properties).toMatchObject({
			BillingMode: 'PAY_PER_REQUEST',
			DeletionProtectionEnabled: true,
			PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
			StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
			TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
		})
	})

	test.each(['PhotoBucket', 'WebBucket', 'DisclosureBucket', 'ServerlessDeploymentBucket'])(
		'%s is never public, and encrypted',
		(name) => {
			expect(resources[name]?.Properties).toMatchObject({
				PublicAccessBlockConfiguration: {
					BlockPublicAcls: true,
					BlockPublicPolicy: true,
					IgnorePublicAcls: true,
					RestrictPublicBuckets: true,
				},
			})
			expect(resources[name]?.Properties).toHaveProperty('BucketEncryption')
		},
	)

	test.each(['PhotoBucket', 'WebBucket', 'DisclosureBucket'])('%s is retained', (name) => {
		expect(resources[name]).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
	})

	test('the key that signs the log is retained, and can do nothing but sign', () => {
		expect(resources.LogKey).toMatchObject({
			DeletionPolicy: 'Retain',
			UpdateReplacePolicy: 'Retain',
			Properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
		})
	})

	test('uploads that nobody looked at go; what fails in the stream stays somewhere', () => {
		expect(resources.PhotoBucket?.Properties.LifecycleConfiguration).toMatchObject({
			Rules: [
				{ Prefix: 'upload/', ExpirationInDays: 2, Status: 'Enabled' },
				{ Prefix: 'ledger/', ExpirationInDays: 8, Status: 'Enabled' },
			],
		})
		const mappings = ofType('AWS::Lambda::EventSourceMapping')
		expect(mappings).toHaveLength(2)
		for (const [, mapping] of mappings)
			expect(mapping.Properties).toMatchObject({
				MaximumRetryAttempts: 5,
				BisectBatchOnFunctionError: true,
				FunctionResponseTypes: ['ReportBatchItemFailures'],
				DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['FailedRecords', 'Arn'] } } },
			})
	})
})

describe('what must not be in it', () => {
	test('no partition by name, and no bucket, host or region of one partition', () => {
		expect(text).not.toMatch(/arn:aws/)
		expect(text).not.toMatch(/amazonaws\.com\.cn|\bcn-north-1\b/)
	})

	test('no leave to send webhooks to the machine itself', () => {
		expect(text).not.toContain('WEBHOOK_LOOPBACK')
	})

	test('no secret: the environment holds references and names of parameters', () => {
		for (const name of functions) {
			const environment = lambdaOf(name)?.Properties.Environment as
				| { Variables: Record<string, Json> }
				| undefined
			for (const value of Object.values(environment?.Variables ?? {})) {
				if (typeof value === 'string') expect(value).toMatch(/^\/huying\/local\/[a-z-]+$/)
				else expect(Object.keys(value ?? {})).toEqual(['Ref'])
			}
		}
	})
})
