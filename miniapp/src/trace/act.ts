import { api } from '../api/client'
import { checkPhoto, uploadPhoto } from '../photo/upload'
import { createAct } from './steps'

/** Does the queue's steps, as whoever is signed in. */
export const act = createAct({
	api,
	upload: (photo) => uploadPhoto(photo),
	check: checkPhoto,
	now: Date.now,
})
