import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { packageFunctions } from '../../local/template/package'
import { metrics } from '../src/edge/metric'

interface Alarm {
	readonly MetricName: string
	readonly Namespace: string
	readonly Dimensions: readonly { readonly Name: string; readonly Value: unknown }[]
	readonly Threshold: number
	readonly Period: number
	readonly EvaluationPeriods: number
	readonly TreatMissingData: string
	readonly AlarmActions: unknown
	readonly AlarmDescription: string
}
type Resource = { readonly Type: string; readonly Properties?: Record<string, unknown> }

let resources: Record<string, Resource>
let alarms: Record<string, Alarm>
const named = (type: string) => Object.entries(resources).filter(([, { Type }]) => Type === type)
const logical = (type: string, suffix: RegExp) =>
	named(type)
		.map(([name]) => name.replace(suffix, ''))
		.sort()

beforeAll(async () => {
	const folder = await packageFunctions()
	const file = join(folder, 'cloudformation-template-update-stack.json')
	resources = JSON.parse(readFileSync(file, 'utf8')).Resources
	alarms = Object.fromEntries(
		named('AWS::CloudWatch::Alarm').map(([name, { Properties }]) => [name, Properties as unknown as Alarm]),
	)
})

describe('alarms', () => {
	test('all go to the one topic, at the first look, and say where to read on', () => {
		expect(named('AWS::SNS::Topic').map(([name]) => name)).toEqual(['Alarms'])
		expect(Object.keys(alarms).length).toBeGreaterThan(15)
		for (const alarm of Object.values(alarms)) {
			expect(alarm.AlarmActions).toEqual([{ Ref: 'Alarms' }])
			expect(alarm.EvaluationPeriods).toBe(1)
			expect(alarm.AlarmDescription).toContain('docs/runbook.md')
		}
	})

	test('ring when something has been due for ten minutes, and when a sweep is silent', () => {
		for (const [name, sweep] of Object.entries({
			CasesLate: 'cases',
			NoticesLate: 'notices',
			ChecksLate: 'checks',
			HeadsLate: 'heads',
		}))
			expect(alarms[name]).toMatchObject({
				MetricName: 'oldestDue',
				Dimensions: [{ Name: 'sweep', Value: sweep }],
				Statistic: 'Maximum',
				Threshold: 600,
				TreatMissingData: 'breaching',
			})
	})

	test('ring at one dead delivery, one dead item, one record that failed', () => {
		expect(alarms.DeadDeliveries).toMatchObject({
			MetricName: 'deliveries',
			Dimensions: [{ Name: 'state', Value: 'dead' }],
			Threshold: 0,
		})
		expect(alarms.DeadItems).toMatchObject({ MetricName: 'deadItems', Dimensions: [], Threshold: 0 })
		expect(alarms.FailedRecordsThere).toMatchObject({
			Namespace: 'AWS/SQS',
			MetricName: 'ApproximateNumberOfMessagesVisible',
			Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': ['FailedRecords', 'QueueName'] } }],
			Threshold: 0,
		})
	})

	test('watch every function for errors, and what it logs with a stack', () => {
		const functions = logical('AWS::Lambda::Function', /LambdaFunction$/)
		const watched = (metric: string) =>
			Object.values(alarms)
				.filter(({ MetricName }) => MetricName === metric)
				.map(({ Dimensions }) => /"Ref":"(\w+)LambdaFunction"/.exec(JSON.stringify(Dimensions))?.[1])
				.sort()
		expect(functions).toContain('Push')
		expect(watched('Errors')).toEqual(functions)
		const filtered = named('AWS::Logs::MetricFilter')
			.filter(([, { Properties }]) => Properties?.FilterPattern === '{ $.stack = "*" }')
			.map(([, { Properties }]) => (Properties?.LogGroupName as { Ref: string } | undefined)?.Ref)
		expect(filtered.sort()).toEqual(
			named('AWS::Logs::LogGroup')
				.map(([name]) => name)
				.sort(),
		)
	})

	test('watch everything that reads the stream', () => {
		const readers = named('AWS::Lambda::EventSourceMapping').map(
			([, { Properties }]) => /"(\w+LambdaFunction)"/.exec(JSON.stringify(Properties?.FunctionName))?.[1],
		)
		const watched = Object.values(alarms)
			.filter(({ MetricName }) => MetricName === 'IteratorAge')
			.map(({ Dimensions }) => /"Ref":"(\w+)"/.exec(JSON.stringify(Dimensions))?.[1])
		expect(watched.sort()).toEqual(readers.sort())
	})

	test('watch only what is measured, under the stage’s own name, by dimensions that are measured so', () => {
		const filtered = named('AWS::Logs::MetricFilter').flatMap(
			([, { Properties }]) => Properties?.MetricTransformations as { MetricName: string }[],
		)
		for (const { Namespace, MetricName, Dimensions } of Object.values(alarms)) {
			if (Namespace.startsWith('AWS/')) continue
			expect(Namespace).toBe('huying-local')
			const by = metrics[MetricName as keyof typeof metrics]?.by as readonly (readonly string[])[] | undefined
			if (by) expect(by).toContainEqual(Dimensions.map(({ Name }) => Name))
			else expect(filtered.map((one) => one.MetricName)).toContain(MetricName)
		}
	})

	test('are each in the runbook; those of functions by an example', () => {
		const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8')
		for (const name of Object.keys(alarms)) expect(runbook).toContain(name.replace(/^\w+Errors$/, 'Errors'))
		// And what the runbook calls an alarm is one
		for (const [, name = ''] of runbook.matchAll(/`(\w+(?:Late|Behind|Errors|There))`/g))
			expect(Object.keys(alarms)).toContain(name)
	})

	test('point to things that are there', () => {
		const text = JSON.stringify([...Object.values(alarms), ...named('AWS::Logs::MetricFilter')])
		const pointed = [...text.matchAll(/"Ref":"(\w+)"/g)].map(([, name]) => String(name))
		for (const name of pointed) expect(Object.keys(resources)).toContain(name)
	})
})
