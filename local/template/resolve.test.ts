import { describe, expect, it } from 'vitest'
import { resolverOf } from './resolve'

const resolve = resolverOf({
	Parameters: { Kept: { Default: '30' } },
	Conditions: { IsLocal: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'cn-north-1'] } },
	Resources: {
		Table: { Type: 'AWS::DynamoDB::Table' },
		Named: {
			Type: 'AWS::DynamoDB::Table',
			Properties: { TableName: { 'Fn::Sub': `cases-\${AWS::AccountId}` } },
		},
		PhotoBucket: { Type: 'AWS::S3::Bucket' },
	},
})

describe('intrinsics', () => {
	it.each([
		[{ Ref: 'Table' }, 'huying-local-Table'],
		[{ Ref: 'PhotoBucket' }, 'huying-local-photobucket'],
		[{ Ref: 'Named' }, 'cases-000000000000'],
		[{ Ref: 'Kept' }, '30'],
		[
			{ 'Fn::GetAtt': ['Table', 'Arn'] },
			'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/huying-local-Table',
		],
		[{ 'Fn::GetAtt': 'PhotoBucket.Arn' }, 'arn:aws-cn:s3:::huying-local-photobucket'],
		[
			{ 'Fn::GetAtt': ['Table', 'StreamArn'] },
			'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/huying-local-Table/stream/local',
		],
		[{ 'Fn::Sub': `\${PhotoBucket.Arn}/upload/*` }, 'arn:aws-cn:s3:::huying-local-photobucket/upload/*'],
		[
			{ 'Fn::Sub': [`\${who}@\${AWS::Partition} \${!kept}`, { who: { Ref: 'Table' } }] },
			`huying-local-Table@aws-cn \${kept}`,
		],
		[{ 'Fn::Join': ['/', ['a', { Ref: 'AWS::Region' }]] }, 'a/cn-north-1'],
		[{ 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b-c'] }] }, 'b'],
		[{ 'Fn::If': ['IsLocal', 'here', 'there'] }, 'here'],
	])('%j is %s', (value, expected) => {
		expect(resolve(value)).toBe(expected)
	})

	it('leaves out what is AWS::NoValue', () => {
		expect(resolve({ a: { Ref: 'AWS::NoValue' }, b: [1, { Ref: 'AWS::NoValue' }] })).toEqual({ b: [1] })
	})

	it.each([[{ Ref: 'Nowhere' }], [{ 'Fn::Cidr': ['10.0.0.0/16', 1] }]])(
		'refuses %j rather than guess',
		(value) => {
			expect(() => resolve(value)).toThrow(/Nowhere|Fn::Cidr/)
		},
	)
})
