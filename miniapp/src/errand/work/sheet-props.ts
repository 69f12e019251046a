import type { Service } from '@huying/shared/service/service'
import type { ErrandProps } from '../errand-props'

/** What each step's sheet gets. */
export type StepSheetProps = Pick<ErrandProps, 'view' | 'errand' | 'step' | 'now' | 'reload'> & {
	/** The entry of the service list, where the list is known. */
	service: Service | undefined
	onClose: () => void
}
