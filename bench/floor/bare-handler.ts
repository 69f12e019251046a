import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'

const client = new DynamoDBClient({})

/** The least a function of ours could be: it gets one item. */
export const handler = (event: { readonly case: string }) =>
	client.send(
		new GetItemCommand({
			TableName: String(process.env.TABLE),
			Key: { pk: { S: event.case }, sk: { S: 'state' } },
		}),
	)
