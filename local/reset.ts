import { existsSync, rmSync } from 'node:fs'
import { addressesFile, dataFolder } from './cloud/folder'
import { databaseFolder } from './dynamodb/server'
import { isInUse } from './dynamodb/stale'

/** `npm run reset`: clears the data, not the builds. */
if (isInUse(databaseFolder(dataFolder))) {
	console.error('Huying is running: stop it first (Ctrl-C where it runs).')
	process.exitCode = 1
} else {
	const had = existsSync(dataFolder)
	rmSync(dataFolder, { recursive: true, force: true })
	rmSync(addressesFile, { force: true })
	console.log(had ? 'The data is cleared. The next npm start writes the county anew.' : 'There was no data.')
}
