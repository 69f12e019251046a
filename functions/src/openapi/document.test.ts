import { type Hook, hooks } from '@huying/shared/api/hooks'
import { type Route, refusalsOf } from '@huying/shared/api/route'
import { routes } from '@huying/shared/api/routes'
import { errorCatalogue } from '@huying/shared/error/catalogue'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { describe, expect, test } from 'vitest'
import { openApiDocument } from './document'

interface Operation {
	readonly operationId: string
	readonly security: unknown[]
	readonly responses: Record<string, unknown>
	readonly 'x-refusals': string[]
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as {
	paths: Record<string, Record<string, Operation>>
	components: { schemas: Record<string, { type?: string; properties?: object }> }
	'x-error-catalogue': Record<string, { status: number; message: string; retryable: boolean }>
}
const all: [string, Route][] = Object.entries(routes)
const others: [string, Hook][] = Object.entries(hooks)
const operationOf = ({ path, method }: Route | Hook) => document.paths[path]?.[method.toLowerCase()]

describe('the OpenAPI document', () => {
	test('passes a public linter’s recommended rules without a word', async () => {
		const config = await createConfig({ extends: ['recommended'] })
		const problems = await lintFromString({
			source: JSON.stringify(document),
			absoluteRef: 'openapi.json',
			config,
		})
		expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
			[],
		)
	})

	test('tells a linter’s finding from none', async () => {
		const config = await createConfig({ extends: ['recommended'] })
		const broken = JSON.stringify({ ...document, servers: undefined, components: {} })
		const problems = await lintFromString({ source: broken, absoluteRef: 'openapi.json', config })
		expect(problems.length).toBeGreaterThan(0)
	})

	test.each(all)('has %s, with its security and every refusal', (name, route) => {
		const operation = operationOf(route)
		expect(operation?.operationId).toBe(name)
		expect(operation?.security).toEqual(route.access === 'open' ? [] : [{ session: [] }])
		for (const code of refusalsOf(route)) {
			expect(operation?.['x-refusals']).toContain(code)
			expect(operation?.responses).toHaveProperty(String(errorCatalogue[code].status))
		}
	})

	test.each(others)(
		'has %s, which another system calls, with its plain answer and every refusal',
		(name, hook) => {
			const operation = operationOf(hook)
			expect(operation?.operationId).toBe(name)
			expect(operation?.security).toEqual([])
			expect(operation?.responses['200']).toMatchObject({ content: { 'text/plain': {} } })
			for (const code of hook.refuses) {
				expect(operation?.['x-refusals']).toContain(code)
				expect(operation?.responses).toHaveProperty(String(errorCatalogue[code].status))
			}
		},
	)

	test('has no operation that is neither a route nor called by another system', () => {
		const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
		expect(operations).toHaveLength(all.length + others.length)
	})

	test('describes what it names: no schema came out empty', () => {
		for (const [name, schema] of Object.entries(document.components.schemas)) {
			expect([name, JSON.stringify(schema).length > 30]).toEqual([name, true])
		}
	})

	test('carries the whole catalogue of errors', () => {
		expect(Object.keys(document['x-error-catalogue'])).toEqual(Object.keys(errorCatalogue))
		expect(document['x-error-catalogue'].caseMoved).toEqual({
			status: 409,
			retryable: true,
			message: '刚刚有别人处理了这件事，请刷新后再试。',
		})
	})
})
