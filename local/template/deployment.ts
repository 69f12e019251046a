import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CorsRule, corsRulesOf } from './cors'
import { resourcesOf } from './entry'
import { type FunctionDefinition, functionKeys, functionOf } from './function'
import { resolverOf, type Template } from './resolve'
import {
	type Route,
	routesOf,
	type Schedule,
	type Subscription,
	schedulesOf,
	subscriptionsOf,
} from './triggers'
import type { Json, JsonObject } from './value'

export type Bucket = {
	readonly logicalId: string
	readonly name: string
	readonly arn: string
	readonly cors: readonly CorsRule[]
}

/** A CreateTable request's own shape, from the template's table. */
export type Table = { readonly logicalId: string; readonly name: string; readonly properties: JsonObject }

/** What `osls package` would deploy, with every name made concrete. */
export type Deployment = {
	/** Where the packaged handlers are. */
	readonly folder: string
	readonly tables: readonly Table[]
	readonly buckets: readonly Bucket[]
	/** Keys that sign, by their id. */
	readonly keys: readonly { readonly name: string; readonly arn: string }[]
	readonly functions: readonly FunctionDefinition[]
	readonly routes: readonly Route[]
	readonly schedules: readonly Schedule[]
	readonly subscriptions: readonly Subscription[]
}

/** Reads a package folder: the CloudFormation template, serverless-state.json, and the handlers beside them. */
export function readDeployment(folder: string): Deployment {
	const template = JSON.parse(
		readFileSync(join(folder, 'cloudformation-template-update-stack.json'), 'utf8'),
	) as Template
	const state = JSON.parse(readFileSync(join(folder, 'serverless-state.json'), 'utf8')) as Json
	const keys = functionKeys(state)
	const resolve = resolverOf(template)
	const all = (type: string) => resourcesOf(template, type, resolve)
	const roles = all('AWS::IAM::Role')
	const functions = all('AWS::Lambda::Function').map((entry) => functionOf(entry, keys, roles))
	const keyOf = (arn: Json | undefined) => {
		const found = functions.find((candidate) => candidate.arn === arn || candidate.name === arn)
		if (found === undefined)
			throw new Error(`the template names a function that it does not have: ${JSON.stringify(arn)}`)
		return found.key
	}
	return {
		folder,
		functions,
		tables: all('AWS::DynamoDB::Table').map(({ logicalId, name, properties }) => ({
			logicalId,
			name,
			properties,
		})),
		buckets: all('AWS::S3::Bucket').map(({ logicalId, name, arn, properties }) => ({
			logicalId,
			name,
			arn,
			cors: corsRulesOf(properties),
		})),
		keys: all('AWS::KMS::Key').map(({ name, arn }) => ({ name, arn })),
		routes: routesOf(all, keyOf),
		schedules: schedulesOf(all, keyOf),
		subscriptions: subscriptionsOf(all, keyOf),
	}
}
