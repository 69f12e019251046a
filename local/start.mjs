/** `npm start`: looks whether this machine has what is needed, in JavaScript that an old Node can read; then starts. */
import { missingRequirement } from './cloud/requirements.mjs'

const missing = missingRequirement()
if (missing) {
	console.error(missing)
	process.exit(1)
}
// The AWS SDK tells the developers of this project that it will leave Node 20 behind: no news to who starts it.
process.removeAllListeners('warning')
process.on('warning', (warning) => {
	if (!warning.message.startsWith('NodeVersionSupportWarning')) console.error(warning.stack)
})
const { register } = await import('tsx/esm/api').catch(() => {
	console.error('The packages are not installed yet: run npm ci first.')
	process.exit(1)
})
register()
await import('./start.ts')
