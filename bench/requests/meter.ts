import { buffer } from 'node:stream/consumers'
import type { Table } from '@huying/functions/store/table'
import { transactionUnits } from './weigh'

/** One request to DynamoDB with what it answered and cost. */
export interface Exchange {
	/** The SDK's name of it: `GetItemCommand`. */
	readonly command: string
	/** What the product handed to the SDK. */
	readonly input: Record<string, unknown>
	/** The answer's body. */
	readonly answer: string
	/** Consumed read and write units, indexes included. */
	readonly read: number
	readonly write: number
}

type Consumed = {
	readonly CapacityUnits?: number
	readonly Table?: { readonly CapacityUnits?: number }
}
type Output = { readonly ConsumedCapacity?: Consumed | Consumed[] }
type Answer = { response: { body: unknown } }

/** Writes down each request that goes through a table's client. The product does not ask what it costs: this does. */
export function meter(table: Table): { take(): Exchange[] } {
	const exchanges: Exchange[] = []
	const bodies = new WeakMap<object, string>()
	const stack = table.client.middlewareStack
	stack.add(
		(next, context) => async (args) => {
			const input = args.input as Record<string, unknown>
			const answer = await next({ ...args, input: { ...input, ReturnConsumedCapacity: 'INDEXES' } as never })
			const command = context.commandName ?? ''
			const units = unitsOf(answer.output as Output, command, input)
			const reads = /^(Get|Query|BatchGet|TransactGet)/.test(command)
			exchanges.push({
				command,
				input,
				answer: bodies.get(context) ?? '',
				read: reads ? units : 0,
				write: reads ? 0 : units,
			})
			return answer
		},
		{ step: 'initialize', priority: 'high', name: 'meterUnits' },
	)
	// Between the connection and the parser: the bytes as they came
	stack.add(
		(next, context) => async (args) => {
			const answer = (await next(args)) as Awaited<ReturnType<typeof next>> & Answer
			const body = await buffer(answer.response.body as NodeJS.ReadableStream)
			bodies.set(context, body.toString())
			answer.response.body = body
			return answer
		},
		{ step: 'deserialize', priority: 'low', name: 'meterBodies' },
	)
	return { take: () => exchanges.splice(0) }
}

/** As DynamoDB Local says, but for the base table's part of a transaction, which it does not count whole. */
function unitsOf({ ConsumedCapacity }: Output, command: string, input: Record<string, unknown>): number {
	const parts = ConsumedCapacity === undefined ? [] : [ConsumedCapacity].flat()
	if (parts.length === 0) throw new Error('DynamoDB did not say what a request consumed')
	const told = parts.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
	if (command !== 'TransactWriteItemsCommand') return told
	const ofTable = parts.reduce((sum, part) => sum + (part.Table?.CapacityUnits ?? 0), 0)
	return told - ofTable + transactionUnits(input.TransactItems as Parameters<typeof transactionUnits>[0])
}
