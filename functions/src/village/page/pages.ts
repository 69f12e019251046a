import { tenantIn } from '@huying/shared/disclosure/disclosure'
import { boardQuery, editionQuery } from '@huying/shared/disclosure/disclosure-params'
import { RefusalError } from '@huying/shared/error/refusal'
import { identifierSchema } from '@huying/shared/identifier/identifier'
import { villageCodeSchema } from '@huying/shared/region/region'
import { unknownPage } from '@huying/shared/text/zh-CN/village-page'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as v from 'valibot'
import { boardView } from '../../disclosure/board-view'
import { type ItemParts, itemView } from '../../disclosure/item-view'
import { placeOf } from '../../disclosure/village-place'
import { cacheControl } from '../../edge/answer'
import { answering } from '../../edge/answering'
import { keptAnswer } from '../../edge/kept-answer'
import { wholeTenant } from '../../tenant/tenant-store'
import { openDisclosure } from '../village-handlers'
import { villagePage } from './board-page'
import { html } from './html'
import { itemPageOf } from './item-page'
import { document, type Page, pageHeaders } from './layout'
import { sitemap } from './sitemap'

/** As long as the same is kept of the API's answers. In seconds. */
const KEPT = 60

type Params = Readonly<Record<string, string | undefined>>
interface Sent {
	readonly status: number
	readonly type: string
	readonly text: string
}

/** The pages by route: beside the contract, because what they answer is not JSON and no client of ours asks for it. */
export const pageRoutes = {
	'GET /v/{village}': async (parts: ItemParts, params: Params, query: Params): Promise<Sent> => {
		const village = parsed(villageCodeSchema, params.village)
		const narrowed = parsed(boardQuery, query)
		return page(
			villagePage(
				await boardView(parts.table, tenantIn(village), village, 'public', narrowed, parts.now()),
				narrowed,
			),
		)
	},
	'GET /v/{village}/{disclosure}': async (parts: ItemParts, params: Params, query: Params): Promise<Sent> => {
		const village = parsed(villageCodeSchema, params.village)
		const found = await openDisclosure(parts.table, parsed(identifierSchema, params.disclosure))
		if (found.village !== village) throw new RefusalError('disclosureUnknown')
		const { edition } = parsed(editionQuery, query)
		const [view, place] = await Promise.all([
			itemView(parts, found, edition === undefined ? undefined : Number(edition)),
			placeOf(parts.table, found.tenant, village),
		])
		return page(itemPageOf(view, place))
	},
	'GET /sitemaps/{tenant}': async (
		parts: ItemParts,
		params: Params,
		_: Params,
		host: string,
	): Promise<Sent> => {
		const tenant = parsed(v.pipe(v.string(), v.regex(/^\d{6}$/)), params.tenant)
		const found = await wholeTenant(parts.table, tenant)
		if (found === undefined) throw new RefusalError('routeUnknown')
		const codes = found.towns.flatMap(({ villages }) => villages.map(({ code }) => code))
		return { status: 200, type: 'application/xml; charset=utf-8', text: sitemap(host, codes) }
	},
} as const
export type PageRoute = keyof typeof pageRoutes

export const isPageRoute = (route: string): route is PageRoute => Object.hasOwn(pageRoutes, route)

const page = (made: Page): Sent => ({
	status: made.status,
	type: 'text/html; charset=utf-8',
	text: document(made),
})

/** What does not fit is a page that there is not. */
function parsed<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
	const result = v.safeParse(schema, value)
	if (!result.success) throw new RefusalError('routeUnknown')
	return result.output
}

/** What was not found is a page, too: people follow printed codes. */
const unknown = (): Sent =>
	page({
		status: 404,
		indexed: false,
		title: unknownPage.title,
		description: unknownPage.title,
		body: html`<h1>${unknownPage.title}</h1><p>${unknownPage.words}</p>`,
	})
const missing: ReadonlySet<string> = new Set([
	'routeUnknown',
	'villageUnknown',
	'groupUnknown',
	'disclosureUnknown',
])

/** Answers one page: compressed where that is understood, 304 where the browser has it. */
export async function servePage(
	parts: ItemParts,
	event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> {
	const result = await answering(event, event.requestContext.requestId, parts, async () =>
		keptAnswer(answerOf(await find(parts, event)), event),
	)
	return { ...result, headers: { ...result.headers, ...pageHeaders(parts.pictures().bucketUrl) } }
}

async function find(parts: ItemParts, event: APIGatewayProxyEventV2): Promise<Sent> {
	if (!isPageRoute(event.routeKey)) return unknown()
	try {
		const { pathParameters = {}, queryStringParameters = {}, requestContext } = event
		return await pageRoutes[event.routeKey](
			parts,
			pathParameters,
			queryStringParameters,
			requestContext.domainName,
		)
	} catch (error) {
		if (error instanceof RefusalError && missing.has(error.refusal.refused)) return unknown()
		throw error
	}
}

const answerOf = ({ status, type, text }: Sent): APIGatewayProxyStructuredResultV2 => ({
	statusCode: status,
	headers: { 'content-type': type, 'cache-control': cacheControl(status === 404 ? 0 : KEPT) },
	body: text,
})
