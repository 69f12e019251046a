import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { clockOf } from '../cloud/clock'
import { startCloud } from '../cloud/cloud'
import { keepCounty } from '../cloud/county'
import { withLock } from '../cloud/lock'
import { digestOf } from '../template/digest'
import { runNow } from './run-now'
import type {} from './setup'

/** A small second county, made up, so that its isolation from the first can be tried. */
const other = {
	tenant: '410184',
	name: '新郑市',
	rows: [
		{ townCode: '410184104', town: '梨河镇', villageCode: '410184104201', village: '甲村' },
		{ townCode: '410184104', town: '梨河镇', villageCode: '410184104202', village: '乙村' },
	],
}

/** What the stories are told by: where it changed meanwhile, as in a run that watches, they are told again. */
const sources = ['local', 'functions/src', 'shared/src', 'serverless.yml']

/**
 * A data folder with both counties, of the caller's own. They are told once for a whole test run, by whoever asks first,
 * and what follows from the telling (counts, notices) is done once too; everybody then starts from a copy, as a cloud
 * starts again that was stopped. Told at the quiet morning of the test run, which every copy
 * goes on from.
 */
export async function copyOfCounties(): Promise<string> {
	const run = inject('wholeFolder')
	const told = join(run, `counties-${digestOf(sources)}`)
	await withLock(join(run, 'lock'), async () => {
		if (!existsSync(told)) await tellCounties(told)
	})
	// Beneath the run's own, which goes at its end: also where its caller never came to throw it away
	const copy = mkdtempSync(join(run, 'whole-'))
	cpSync(told, copy, { recursive: true })
	return copy
}

async function tellCounties(folder: string): Promise<void> {
	const beside = `${folder}.new`
	rmSync(beside, { recursive: true, force: true })
	keepCounty(beside, other)
	// kept in the folder, and so shown by every cloud that starts from a copy
	clockOf(beside).set(runNow())
	const cloud = await startCloud({ folder: beside, seed: true })
	try {
		await cloud.settle()
		const denied = cloud.calls().filter(({ allowed }) => !allowed)
		if (denied.length > 0) throw new Error(`the stories need what no role allows: ${JSON.stringify(denied)}`)
	} finally {
		await cloud.stop()
	}
	renameSync(beside, folder)
}
