import { expect, it } from 'vitest'
import { Life } from '../../test/life'
import { mainView } from './main-view'

const { state } = new Life({ name: '李四' }).until('handling')

it('tells whose work it is and by when, and nothing of whoever called', () => {
	expect(mainView(state)).toEqual({
		status: 'handling',
		unitName: state.lead?.unitName,
		resolveBy: state.lead?.resolveBy,
		deadline: state.lead?.resolveBy,
	})
	expect(mainView(new Life().state)).toMatchObject({ status: 'submitted' })
})

it('tells of a case that only some may see no more than how it stands', () => {
	expect(mainView({ ...state, restricted: ['user-a'] })).toEqual({ status: 'handling' })
})
