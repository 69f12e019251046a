import { expect, it } from 'vitest'
import { isAllowed, statementsOf } from './policy'

const table = 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/t'
const statements = statementsOf({
	Statement: [
		{ Effect: 'Allow', Action: ['dynamodb:Get*', 'dynamodb:Query'], Resource: [table, `${table}/index/*`] },
		{ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws-cn:s3:::b/upload/*' },
		{ Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws-cn:s3:::b/upload/never/*' },
		{
			Effect: 'Allow',
			Action: 'dynamodb:PutItem',
			Resource: table,
			Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['370404#*'] } },
		},
		{
			Effect: 'Allow',
			Action: 'ssm:GetParameter',
			Resource: '*',
			Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
		},
	],
})
const leading = (...values: string[]) => ({ 'dynamodb:LeadingKeys': values })

it.each([
	['dynamodb:GetItem', table, undefined, true],
	['DynamoDB:getitem', table, undefined, true],
	['dynamodb:Query', `${table}/index/due`, undefined, true],
	['dynamodb:Query', `${table}2`, undefined, false],
	['dynamodb:Scan', table, undefined, false],
	['s3:PutObject', 'arn:aws-cn:s3:::b/upload/a/b', undefined, true],
	['s3:PutObject', 'arn:aws-cn:s3:::b/photo/a', undefined, false],
	['s3:PutObject', 'arn:aws-cn:s3:::b/upload/never/a', undefined, false],
	['dynamodb:PutItem', table, leading('370404#case'), true],
	['dynamodb:PutItem', table, leading('370404#case', '410184#case'), false],
	['ssm:GetParameter', 'arn:aws-cn:ssm:::parameter/a', undefined, false],
] as const)('%s on %s %j: %s', (action, resource, keys, allowed) => {
	expect(isAllowed(statements, { action, resource, ...(keys && { keys }) })).toBe(allowed)
})
