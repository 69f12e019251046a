import { kit } from '@huying/shared/text/zh-CN/index'
import { Failure } from '../kit/failure'
import { Sheet } from '../kit/sheet'
import { TwoStepPicker } from '../kit/two-step-picker'
import { Waiting } from '../kit/waiting'
import { useTenant } from './tenant'
import { groupsOf } from './villages'

type Props = {
	open: boolean
	title: string
	chosen: string | undefined
	onChoose: (village: string) => void
	onClose: () => void
}

/** The county's villages to choose one from; says so while they are being fetched or could not be. */
export function VillagePicker({ open, title, chosen, onChoose, onClose }: Props) {
	const { value: tenant, failure, reload } = useTenant()
	if (!tenant) {
		return (
			<Sheet open={open} title={title} onClose={onClose}>
				{failure ? (
					<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
				) : (
					<Waiting />
				)}
			</Sheet>
		)
	}
	return (
		<TwoStepPicker
			open={open}
			title={title}
			groups={groupsOf(tenant)}
			chosen={chosen}
			onClose={onClose}
			onChoose={({ code }) => {
				onChoose(code)
				onClose()
			}}
		/>
	)
}
