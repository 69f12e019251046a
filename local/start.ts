import { rmSync } from 'node:fs'
import { type Cloud, startCloud } from './cloud/cloud'
import { addressesFile, dataFolder } from './cloud/folder'
import { replaceFile } from './cloud/replace-file'
import { databaseFolder, endDatabases } from './dynamodb/server'
import { AlreadyRunning, isInUse } from './dynamodb/stale'

const began = Date.now()
const seconds = () => Math.round((Date.now() - began) / 1000)
let cloud: Cloud | undefined
let stoppingSince: number | undefined

/** The first signal stops cleanly; a later one ends at once. */
async function stop(): Promise<void> {
	if (stoppingSince !== undefined) {
		// Ctrl-C under npm comes twice: from the terminal, and from npm.
		if (Date.now() - stoppingSince > 1000) process.exit(130)
		return
	}
	stoppingSince = Date.now()
	if (cloud === undefined) {
		await endDatabases()
		process.exit(130)
	}
	rmSync(addressesFile, { force: true })
	console.log('\nStopping …')
	await cloud.stop()
	console.log('Stopped. The data is kept; npm run reset clears it.')
	process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())

try {
	// Of a start that was killed.
	if (!isInUse(databaseFolder(dataFolder))) rmSync(addressesFile, { force: true })
	console.log('Starting the cloud on this machine …')
	const started = await startCloud({
		folder: dataFolder,
		ports: { web: 5170, photos: 5171, wechat: 5172, control: 5173 },
		seed: true,
		web: true,
		scheduled: true,
		progress: (line) => console.log(`[${seconds()} s] ${line}`),
	})
	cloud = started
	replaceFile(addressesFile, `${JSON.stringify(started.addresses, null, '\t')}\n`)
	console.log(welcome(started))
} catch (error) {
	// What broke because the database was taken away is no news.
	if (stoppingSince !== undefined) process.exit(130)
	console.error(error instanceof AlreadyRunning ? error.message : error)
	process.exit(1)
}

function welcome({ addresses, counties }: Cloud): string {
	const { web, photos, wechat, control } = addresses
	return `
Huying is ready after ${seconds()} s, with ${counties.map(({ name, tenant }) => `${name} (${tenant})`).join(', ')}.

  web and API      ${web}        the pages; the contract at ${web}/openapi.json
  WeChat sandbox   ${wechat}        the demonstration people and their phones
  photos           ${photos}        the S3 stand-in
  control          ${control}        the clock, the schedule, drain

What to do next
  1. Open ${web}/ and sign in as a resident: the sandbox asks whose phone it is.
  2. Report something: a photo and one sentence.
  3. Open ${web}/#/office/pages/sign-in/index on a wide screen: it shows a code; confirm it at
     ${wechat}/ on the phone of a 受理员.
  4. Accept, assign, and follow the case from phone to phone.

Ctrl-C stops everything; the data stays.`
}
