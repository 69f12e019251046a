import { expect, it } from 'vitest'
import { TENANT } from '../../test/county'
import { caller, startStage } from '../../test/stage'
import { readCase } from '../case/case-store'
import { sweep } from './sweep'

it('closes what was rated a day ago, once, and leaves what is not due', async () => {
	const { table, ports, call, until, send } = await startStage()
	const id = await call()
	await until(id, 'verified')
	await send(caller, id, 'rate', { solved: true, content: true })
	expect((await sweep(table, ports, 'test')).done).toBe(0)
	ports.at += 86_400_000
	const [one, other] = await Promise.all([sweep(table, ports, 'test'), sweep(table, ports, 'test')])
	expect(one.done + other.done).toBe(1)
	const stored = await readCase(table, TENANT, id)
	expect(stored?.state.status).toBe('closed')
	expect(stored?.events.at(-1)).toMatchObject({ type: 'closed', by: { capacity: 'clock' }, because: 'rated' })
	expect((await sweep(table, ports, 'test')).done).toBe(0)
})
