import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Clock } from '../cloud/clock'
import type { FunctionDefinition } from '../template/function'
import type { Json } from '../template/value'

/** What came of an event: the handler's value, or why there is none. */
export type Outcome =
	| { readonly kind: 'answered'; readonly value: Json }
	| { readonly kind: 'failed' | 'timedOut'; readonly message: string }

export type FunctionPool = { invoke(event: Json): Promise<Outcome>; stop(): Promise<void> }

export type PoolOptions = {
	readonly folder: string
	readonly environment: Readonly<Record<string, string>>
	readonly clock: Clock
	readonly logFile: string
}

type Instance = {
	readonly worker: Worker
	state: 'starting' | 'idle' | 'busy' | 'ending'
	settle: ((outcome: Outcome) => void) | undefined
}
type Waiting = { readonly event: Json; readonly settle: (outcome: Outcome) => void }
type Message = { readonly ready?: true; readonly value?: Json; readonly failure?: string }

const MAXIMUM_INSTANCES = 3
const workerFile = fileURLToPath(new URL('./worker.mjs', import.meta.url))

/**
 * The instances of one function: threads that take one event at a time, as Lambda's do, started when first needed.
 * Own code: serverless-offline starts a worker for each concurrent request, and knows no streams and no clock.
 */
export function functionPool(definition: FunctionDefinition, options: PoolOptions): FunctionPool {
	const instances = new Set<Instance>()
	const queue: Waiting[] = []
	mkdirSync(dirname(options.logFile), { recursive: true })
	const log = createWriteStream(options.logFile, { flags: 'a' })

	function start(): Instance {
		const [, file = ''] = /^(.*)\.[^.]+$/.exec(definition.handler) ?? []
		const extension = ['.mjs', '.js', '.cjs'].find((candidate) =>
			existsSync(join(options.folder, file + candidate)),
		)
		const worker = new Worker(workerFile, {
			env: { ...options.environment },
			execArgv: [],
			stdout: true,
			stderr: true,
			resourceLimits: { maxOldGenerationSizeMb: definition.memoryMegabytes },
			workerData: {
				handler: join(options.folder, definition.handler),
				extension,
				arn: definition.arn,
				clock: options.clock.shared,
			},
		})
		const instance: Instance = { worker, state: 'starting', settle: undefined }
		instances.add(instance)
		worker.stdout.pipe(log, { end: false })
		worker.stderr.pipe(log, { end: false })
		worker.on('message', (message: Message) => {
			if (!message.ready) {
				const value = message.value ?? null
				settle(
					instance,
					message.failure === undefined
						? { kind: 'answered', value }
						: { kind: 'failed', message: message.failure },
				)
			}
			if (instance.state !== 'ending') instance.state = 'idle'
			next()
		})
		worker.on('error', (error) =>
			log.write(`${JSON.stringify({ level: 'ERROR', message: error.message, stack: error.stack })}\n`),
		)
		worker.on('exit', () => {
			instances.delete(instance)
			// An instance that cannot even start would be started for ever: its waiting events fail with it.
			if (instance.state === 'starting')
				queue.shift()?.settle({ kind: 'failed', message: 'the function could not be started' })
			settle(instance, { kind: 'failed', message: 'the function ended' })
			next()
		})
		return instance
	}

	function settle(instance: Instance, outcome: Outcome): void {
		const waiting = instance.settle
		instance.settle = undefined
		waiting?.(outcome)
	}

	function next(): void {
		if (queue.length === 0) return
		const idle = [...instances].find(({ state }) => state === 'idle')
		const waiting = idle && queue.shift()
		if (waiting) {
			run(idle, waiting)
			return
		}
		const starting = [...instances].filter(({ state }) => state === 'starting').length
		if (starting < queue.length && instances.size < MAXIMUM_INSTANCES) start()
	}

	function run(instance: Instance, waiting: Waiting): void {
		const milliseconds = definition.timeoutSeconds * 1000
		const timer = setTimeout(() => {
			instance.state = 'ending'
			settle(instance, {
				kind: 'timedOut',
				message: `Task timed out after ${definition.timeoutSeconds} seconds`,
			})
			void instance.worker.terminate()
		}, milliseconds)
		instance.state = 'busy'
		instance.settle = (outcome) => {
			clearTimeout(timer)
			waiting.settle(outcome)
		}
		instance.worker.postMessage({
			id: randomUUID(),
			event: waiting.event,
			deadline: Date.now() + milliseconds,
		})
	}

	return {
		invoke: (event) =>
			new Promise((resolve) => {
				queue.push({ event, settle: resolve })
				next()
			}),
		async stop() {
			for (const waiting of queue.splice(0))
				waiting.settle({ kind: 'failed', message: 'the cloud is stopping' })
			await Promise.all([...instances].map(({ worker }) => worker.terminate()))
			await new Promise((resolve) => log.end(resolve))
		},
	}
}
