import {
	BatchGetCommand,
	GetCommand,
	QueryCommand,
	TransactWriteCommand,
	UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type { Table } from '@huying/functions/store/table'
import type { Exchange } from '../requests/meter'

type Input = Record<string, unknown>

/** The same commands that the product sends, by the names that the SDK gives them inside. */
const commands: Readonly<Record<string, (table: Table, input: Input) => Promise<unknown>>> = {
	GetItemCommand: ({ client }, input) => client.send(new GetCommand(input as never)),
	QueryCommand: ({ client }, input) => client.send(new QueryCommand(input as never)),
	BatchGetItemCommand: ({ client }, input) => client.send(new BatchGetCommand(input as never)),
	UpdateItemCommand: ({ client }, input) => client.send(new UpdateCommand(input as never)),
	TransactWriteItemsCommand: ({ client }, input) => client.send(new TransactWriteCommand(input as never)),
}

/** The floor: what an operation sends, sent by the SDK alone, with no rules and no edge around it. */
export async function sendBare(table: Table, exchanges: readonly Exchange[]): Promise<void> {
	for (const { command, input } of exchanges) {
		const send = commands[command]
		if (send === undefined) throw new Error(`the floor does not know ${command}`)
		await send(table, input)
	}
}
