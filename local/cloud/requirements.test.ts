import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const start = fileURLToPath(new URL('../start.mjs', import.meta.url))

it('says in one sentence that Java is missing, and how to install it', () => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [start], {
		encoding: 'utf8',
		env: { ...process.env, JAVA_HOME: '/nowhere' },
	})
	expect(status).toBe(1)
	expect(stdout).toBe('')
	expect(stderr.trim().split('\n')).toHaveLength(1)
	expect(stderr).toMatch(/Java 17.*apt install.*brew install.*winget install/)
})
