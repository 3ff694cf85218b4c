import type { SpooledFile } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import {
  type PhotoServices,
  type RefusedPhoto,
  type TakenPhoto,
  takePhoto,
} from '#foundation/photos/take-photo.ts';
import { photoLimitsOf, photoQuality, photoShortestSide } from './settings.ts';

/** Takes the files of an upload in, one by one, as the organisation set it; beyond the number of photos none (REP-94). */
export function photoReceiver(services: PhotoServices) {
  return (visit: Visit, file: SpooledFile, place: number): Promise<TakenPhoto | RefusedPhoto> => {
    const { organisation } = visit;
    const { count, megabytes } = photoLimitsOf(visit);
    if (place >= count) return Promise.resolve({ name: file.name, refused: 'tooMany' });
    return takePhoto(services, organisation.id, file, {
      largestBytes: megabytes * 1024 * 1024,
      shortestSide: organisation.setting(photoShortestSide),
      quality: organisation.setting(photoQuality),
    });
  };
}
