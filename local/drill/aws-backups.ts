import { setTimeout as wait } from 'node:timers/promises'
import {
	CreateBackupCommand,
	DeleteBackupCommand,
	DescribeBackupCommand,
	type DynamoDBClient,
	RestoreTableFromBackupCommand,
	RestoreTableToPointInTimeCommand,
} from '@aws-sdk/client-dynamodb'
import type { Backups } from './backups'
import { described } from './target'

/** A restore takes from some minutes to some hours, by the size of the table. */
const LONGEST = 12 * 3_600_000

export interface AwsOptions {
	/** How long between two looks, in milliseconds. */
	readonly between?: number
	/** To which instant, as point-in-time recovery keeps it; without one an on-demand backup is made and restored. */
	readonly at?: Date | 'latest'
	readonly now?: () => number
}

/** Backups as DynamoDB makes them in AWS: on demand, or to a point in time (35 days back, at most five minutes ago). */
export function awsBackups(
	client: DynamoDBClient,
	{ between = 10_000, at, now = Date.now }: AwsOptions = {},
): Backups {
	const until = async (done: () => Promise<boolean>, what: string): Promise<void> => {
		const began = now()
		while (!(await done())) {
			if (now() - began > LONGEST) throw new Error(`${what} is not ready after ${LONGEST / 3_600_000} hours`)
			await wait(between)
		}
	}
	const becomesTable = (target: string) =>
		until(async () => {
			const table = await described(client, target)
			const indexes = table?.GlobalSecondaryIndexes ?? []
			return table?.TableStatus === 'ACTIVE' && indexes.every(({ IndexStatus }) => IndexStatus === 'ACTIVE')
		}, target)
	if (at !== undefined) {
		return {
			means:
				at === 'latest' ? 'point-in-time recovery, latest' : `point-in-time recovery, ${at.toISOString()}`,
			take: async () => ({ name: 'point-in-time' }),
			async restore(_, source, target) {
				await client.send(
					new RestoreTableToPointInTimeCommand({
						SourceTableName: source,
						TargetTableName: target,
						...(at === 'latest' ? { UseLatestRestorableTime: true } : { RestoreDateTime: at }),
					}),
				)
				await becomesTable(target)
			},
			async forget() {},
		}
	}
	return {
		means: 'an on-demand backup',
		async take(source) {
			const stamp = new Date(now()).toISOString().replace(/[^0-9TZ]/g, '')
			const { BackupDetails } = await client.send(
				new CreateBackupCommand({ TableName: source, BackupName: `huying-drill-${stamp}` }),
			)
			const name = BackupDetails?.BackupArn
			if (name === undefined) throw new Error('the backup has no name')
			await until(async () => {
				const { BackupDescription } = await client.send(new DescribeBackupCommand({ BackupArn: name }))
				return BackupDescription?.BackupDetails?.BackupStatus === 'AVAILABLE'
			}, 'the backup')
			return { name }
		},
		async restore(name, _, target) {
			await client.send(new RestoreTableFromBackupCommand({ BackupArn: name, TargetTableName: target }))
			await becomesTable(target)
		},
		async forget(name) {
			await client.send(new DeleteBackupCommand({ BackupArn: name }))
		},
	}
}
