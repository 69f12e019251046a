import { type Hook, hooks } from '@huying/shared/api/hooks'
import { commonRefusals, type Route, refusalsOf } from '@huying/shared/api/route'
import { routes } from '@huying/shared/api/routes'
import { type ErrorCode, errorCatalogue } from '@huying/shared/error/catalogue'
import { errors } from '@huying/shared/text/zh-CN/error'
import type { JsonSchema } from '@valibot/to-json-schema'
import { componentSchemas, reference, schemaIn } from './schemas'

const tags: Record<Route['function'] | Hook['function'], string> = {
	session: 'Signing in and out, and what is kept about oneself',
	tenant: 'A county, its towns and villages, its units',
	photo: 'Photos and films',
	case: 'Cases: what residents call for and what became of it',
	notice: 'What people are told: inboxes, consents, and what became of each message',
	admission: 'Work that departments want done by towns, and what departments promise',
	villager: 'Who belongs to which village, its roster, and what villages owe',
	errand: 'Errands that grid workers run, what comes with them, and who may look at it',
	decision: 'What villages decide, stage by stage, and what residents are asked',
	trace: "A grid worker's day: duty, patrols, visits, what was settled on the spot, sent by phones",
	inspection: 'Special inspections: set up, done place by place, and how far they are',
	gridHandover: 'Slips by which a grid or one job changes hands',
	people: 'Who holds which post: giving, leaving, standing in, joining by invitation',
	oversight: 'Who saw what, the gravest changes, which two people make, units and regions',
	team: 'Who serves which grid, what they did, and the stars of each month',
	find: 'Finding cases by anything that is known of them',
	claim: 'Cases that were filed for somebody: looked up by number, claimed by phone, taken out on paper',
	duty: 'Who holds which post, who is on duty, and what one shift hands to the next',
	catalogue: 'Matters: who leads, who supports, how long; spreadsheets in and out, and proposals',
	service: 'What can be run for somebody and what is near by, kept as spreadsheets',
	transparency: 'What villages published, as a log that only grows, with proofs that anybody can check',
	personalData: 'What is kept about oneself: to see, to take along, to have erased',
	push: 'What WeChat calls by itself',
	disclosure: 'What villages publish: drafts, reviews, publishing, and lists for their own people',
	file: 'Spreadsheets of what villages publish, books of towns, and PDFs',
	village: 'What villages publish, for everybody',
	ledger: 'Lists of cases taken out as spreadsheets',
	openapi: 'This document',
}

/** The contract as an OpenAPI 3.1 document, made from the very routes that handlers and client are made from. */
export function openApiDocument(): { openapi: string } & Record<string, unknown> {
	return {
		openapi: '3.1.0',
		info: {
			title: '呼应 Huying',
			version: '1.0.0',
			description:
				"A county's residents call, those responsible answer, in time and in the open. All instants are epoch milliseconds. Every write carries an identifier made by the client: sent again with the same body it is answered the same and done once; with another body it is refused (identifierReused). Every refusal is a Problem; `x-error-catalogue` lists them all.",
			license: { name: 'MIT', identifier: 'MIT' },
		},
		servers: [{ url: '/', description: 'The address that this document was fetched from' }],
		tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
		paths: paths(),
		components: {
			schemas: componentSchemas(),
			securitySchemes: {
				session: {
					type: 'http',
					scheme: 'bearer',
					bearerFormat: 'JWT',
					description: 'The token of a Session',
				},
			},
		},
		'x-error-catalogue': Object.fromEntries(
			Object.entries(errorCatalogue).map(([code, entry]) => [
				code,
				{ ...entry, message: errors[code as ErrorCode] },
			]),
		),
	}
}

function paths(): Record<string, Record<string, unknown>> {
	const all: Record<string, Record<string, unknown>> = {}
	for (const [name, route] of Object.entries(routes as Record<string, Route>)) {
		all[route.path] = { ...all[route.path], [route.method.toLowerCase()]: operation(name, route) }
	}
	for (const [name, hook] of Object.entries(hooks as Record<string, Hook>)) {
		all[hook.path] = { ...all[hook.path], [hook.method.toLowerCase()]: hookOperation(name, hook) }
	}
	return all
}

/** Of an answer that is nobody's own. */
const keptFor = {
	'cache-control': { description: 'For how long anybody may keep it', schema: { type: 'string' } },
}

function operation(name: string, route: Route): Record<string, unknown> {
	const refusals = [...new Set(refusalsOf(route))]
	const posts = typeof route.access === 'string' ? undefined : route.access
	return {
		operationId: name,
		tags: [route.function],
		summary: route.summary,
		...(posts && {
			description: `Only for holders of one of these posts: ${posts.join(', ')}.`,
			'x-posts': posts,
		}),
		security: route.access === 'open' ? [] : [{ session: [] }],
		...((route.params || route.query) && {
			parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
		}),
		...(route.body && {
			requestBody: { required: true, content: json(schemaIn(route.body)) },
		}),
		responses: {
			[route.status ?? 200]: {
				description: 'Done',
				...(route.cache !== undefined && { headers: keptFor }),
				content: json(schemaIn(route.answer)),
			},
			...refusalResponses(refusals),
		},
		'x-refusals': refusals,
	}
}

/** A route in another system's own form: only its answer and its refusals are ours to describe. */
function hookOperation(name: string, hook: Hook): Record<string, unknown> {
	const refusals = [...commonRefusals.open, ...hook.refuses]
	const words = (names: readonly string[], place: 'path' | 'query') =>
		names.map((word) => ({ name: word, in: place, required: true, schema: { type: 'string' } }))
	return {
		operationId: name,
		tags: [hook.function],
		summary: hook.summary,
		description: `Open: ${hook.open}.`,
		security: [],
		parameters: [...words(hook.params, 'path'), ...words(hook.query, 'query')],
		...(hook.body !== undefined && {
			requestBody: {
				required: true,
				description: hook.body,
				content: { 'application/json': { schema: { type: 'object' } } },
			},
		}),
		responses: {
			200: { description: hook.answer, content: { 'text/plain': { schema: { type: 'string' } } } },
			...refusalResponses(refusals),
		},
		'x-refusals': refusals,
	}
}

function parameters(fields: Route['params'], place: 'path' | 'query'): unknown[] {
	return Object.entries(fields?.entries ?? {}).map(([name, schema]) => ({
		name,
		in: place,
		...(place === 'path' && { required: true }),
		schema: schemaIn(schema),
	}))
}

/** Refusals by their HTTP status, each with the codes that it may carry. */
function refusalResponses(refusals: readonly ErrorCode[]): Record<string, unknown> {
	const byStatus: Record<string, ErrorCode[]> = {}
	for (const code of refusals) {
		const { status } = errorCatalogue[code]
		byStatus[status] = [...(byStatus[status] ?? []), code]
	}
	return Object.fromEntries(
		Object.entries(byStatus).map(([status, codes]) => [
			status,
			{
				description: codes.map((code) => `${code}: ${errors[code]}`).join('\n\n'),
				content: json({ allOf: [reference('Problem'), { properties: { code: { enum: codes } } }] }),
			},
		]),
	)
}

function json(schema: JsonSchema): Record<string, unknown> {
	return { 'application/json': { schema } }
}
