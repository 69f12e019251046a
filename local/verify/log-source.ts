import {
	entriesAnswerSchema,
	headAnswerSchema,
	headsAnswerSchema,
	keyAnswerSchema,
} from '@huying/shared/transparency/transparency-view'
import type { ExportedLog } from '@huying/shared/transparency/verify-log'
import * as v from 'valibot'

/** Asks the open API for something. @returns undefined where there is no such thing (404) */
export type Ask = (path: string) => Promise<unknown>

/** @throws Error in one sentence, where there is no answer or another than was hoped for */
export function askAt(api: string): Ask {
	return async (path) => {
		const answer = await fetch(`${api.replace(/\/$/, '')}${path}`).catch((error: unknown) => {
			throw new Error(`Nobody answers at ${api}: ${String(error)}`)
		})
		if (answer.status === 404) return undefined
		if (!answer.ok) throw new Error(`${api}${path} answered ${answer.status}.`)
		return answer.json()
	}
}

/** A whole log as it stands now: up to its newest signed head, and not what came after. */
export async function fetchLog(ask: Ask, tenant: string): Promise<ExportedLog> {
	const answer = await ask(`/log/${tenant}/head`)
	if (answer === undefined) throw new Error(`${tenant} has no log yet.`)
	const { head } = v.parse(headAnswerSchema, answer)
	const key = v.parse(keyAnswerSchema, await ask(`/log/${tenant}/key`))
	return {
		v: 1,
		tenant,
		...key,
		heads: (await fetchHeads(ask, tenant)).filter((one) => one.head.at <= head.at),
		head,
		entries: (await fetchEntries(ask, tenant, head.size)).slice(0, head.size),
	}
}

async function fetchHeads(ask: Ask, tenant: string): Promise<ExportedLog['heads']> {
	const heads = new Map<string, ExportedLog['heads'][number]>()
	for (let from: string | undefined = ''; from !== undefined; ) {
		const page: v.InferOutput<typeof headsAnswerSchema> = v.parse(
			headsAnswerSchema,
			await ask(`/log/${tenant}/heads${from && `?from=${from}`}`),
		)
		for (const one of page.heads) heads.set(one.day, one)
		from = page.next
	}
	return [...heads.values()]
}

async function fetchEntries(ask: Ask, tenant: string, size: number): Promise<ExportedLog['entries']> {
	const entries: ExportedLog['entries'] = []
	for (let from: number | undefined = 0; from !== undefined && entries.length < size; ) {
		const page: v.InferOutput<typeof entriesAnswerSchema> = v.parse(
			entriesAnswerSchema,
			await ask(`/log/${tenant}/entries?from=${from}`),
		)
		entries.push(...page.entries)
		from = page.next
	}
	return entries
}
