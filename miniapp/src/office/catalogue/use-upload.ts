import { putBack } from '@huying/shared/text/zh-CN/catalogue-page'
import { api } from '../../api/client'
import { newIdentifier } from '../../api/identifier'
import { useChosenSheet } from '../sheet/use-chosen-sheet'

/** A file for the catalogue. */
export const useUpload = () =>
	useChosenSheet(
		async (sheet) => api.previewCatalogue({ body: { id: await newIdentifier(), ...sheet } }),
		putBack.unreachable,
	)
