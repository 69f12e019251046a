/**
 * A thread that is one instance of one function, as Lambda's runtime is. Plain JavaScript, so that it starts without
 * a compiler; the bundle that it imports is the deployed one and knows nothing of this.
 */
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

const offset = new BigInt64Array(workerData.clock)
const RealDate = Date
const realNow = RealDate.now.bind(RealDate)
RealDate.now = () => realNow() + Number(Atomics.load(offset, 0))
globalThis.Date = new Proxy(RealDate, {
	construct: (target, given, made) =>
		Reflect.construct(
			target,
			given.length === 0 ? [target.now()] : given,
			made === globalThis.Date ? target : made,
		),
	apply: (target) => new target(target.now()).toString(),
})
RealDate.prototype.constructor = globalThis.Date

// A warning of Node's or the SDK's is a line of the log like any other.
process.removeAllListeners('warning')
process.on('warning', (warning) =>
	console.error(JSON.stringify({ level: 'WARN', message: warning.message.split('\n')[0] })),
)

const [, file, name] = /^(.*)\.([^.]+)$/.exec(workerData.handler)
const { handler } = await import(pathToFileURL(`${file}${workerData.extension}`).href).then((module) => ({
	handler: module[name] ?? module.default?.[name],
}))
if (typeof handler !== 'function') throw new Error(`${workerData.handler} is not a function`)

parentPort.on('message', async ({ id, event, deadline }) => {
	const context = {
		awsRequestId: id,
		functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
		functionVersion: '$LATEST',
		invokedFunctionArn: workerData.arn,
		memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
		logGroupName: `/aws/lambda/${process.env.AWS_LAMBDA_FUNCTION_NAME}`,
		logStreamName: 'local',
		callbackWaitsForEmptyEventLoop: false,
		getRemainingTimeInMillis: () => Math.max(0, deadline - realNow()),
	}
	try {
		const value = await handler(event, context)
		// What leaves a Lambda is JSON: undefined and functions are lost there too.
		parentPort.postMessage({ id, value: value === undefined ? null : JSON.parse(JSON.stringify(value)) })
	} catch (error) {
		console.error(
			JSON.stringify({ level: 'ERROR', message: String(error?.message ?? error), stack: error?.stack }),
		)
		parentPort.postMessage({ id, failure: String(error?.message ?? error) })
	}
})
parentPort.postMessage({ ready: true })
