import { expect, inject, it } from 'vitest'
import { reaches } from '../figure'
import { ledgerFigures } from './ledger'

it('a ledger costs the same however many cases there are, and holds little however long it is', async () => {
	const figures = await ledgerFigures(inject('database'), [200, 400], [500, 3000], 60)
	for (const figure of figures) expect(reaches(figure), `${figure.what}: ${figure.ours}`).toBe(true)
})
