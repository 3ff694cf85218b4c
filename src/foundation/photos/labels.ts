import { labelsOfPage } from '../labels/label.ts';

/** Words about adding photos. */
export const photoLabels = labelsOfPage('FilePicker', {
  Label_Choose: ['Foto’s kiezen', 'Choose photos'],
  Label_Camera: ['Een foto maken', 'Take a photo'],
  Help_Choose: [
    'U kunt meer foto’s tegelijk kiezen. Hoogstens {count} foto’s, elk hoogstens {megabytes} MB: JPEG, PNG, GIF of TIFF. Wij bewaren niet waar de foto gemaakt is.',
    'You can choose several photos at once. At most {count} photos of {megabytes} MB each: JPEG, PNG, GIF or TIFF. We do not keep where the photo was taken.',
  ],
  Button_Add: ['Foto’s toevoegen', 'Add photos'],
  Button_Remove: ['Verwijderen', 'Remove'],
  Label_RemoveOf: ['foto {name}', 'photo {name}'],
  Title_Added: ['Toegevoegde foto’s', 'Added photos'],
  Text_NoPhotos: ['Er zijn geen foto’s gevonden.', 'No photos were found.'],
  Label_Photo: ['Foto {number}: {name}', 'Photo {number}: {name}'],
  Label_Busy: ['{name} wordt verstuurd', 'Sending {name}'],
  Label_Failed: [
    '{name} is niet verstuurd. Probeer het nog een keer.',
    '{name} was not sent. Please try again.',
  ],
  Error_empty: ['{name} is leeg. Kies een andere foto.', '{name} is empty. Choose another photo.'],
  Error_wrongType: [
    '{name} is geen foto die wij kunnen lezen. Kies een JPEG, PNG, GIF of TIFF.',
    '{name} is not a photo that we can read. Choose a JPEG, PNG, GIF or TIFF.',
  ],
  Error_heic: [
    '{name} is een HEIC-foto. Die kunnen wij niet lezen. Kies op uw iPhone bij Instellingen, Camera, Structuren: Meest compatibel. Of stuur een schermafdruk van de foto.',
    '{name} is a HEIC photo, which we cannot read. On your iPhone choose Settings, Camera, Formats: Most Compatible. Or send a screenshot of the photo.',
  ],
  Error_nameDiffers: [
    'De naam van {name} past niet bij wat erin staat. Kies het oorspronkelijke bestand.',
    'The name of {name} does not fit its content. Choose the original file.',
  ],
  Error_tooManyPixels: [
    '{name} heeft te veel beeldpunten. Kies een kleinere foto.',
    '{name} has too many pixels. Choose a smaller photo.',
  ],
  Error_damaged: [
    '{name} is beschadigd of niet helemaal aangekomen. Probeer het nog een keer.',
    '{name} is damaged or did not arrive completely. Please try again.',
  ],
  Error_tooLarge: [
    '{name} is te groot. Een foto mag hoogstens {megabytes} MB zijn.',
    '{name} is too large. A photo may be at most {megabytes} MB.',
  ],
  Error_tooMany: [
    '{name} is er een te veel. U kunt hoogstens {count} foto’s meesturen.',
    '{name} is one too many. You can send at most {count} photos.',
  ],
  Error_infected: [
    '{name} is niet veilig en is niet bewaard.',
    '{name} is not safe and was not kept.',
  ],
  Error_notChecked: [
    '{name} kon nu niet worden gecontroleerd. Probeer het straks nog een keer.',
    '{name} could not be checked now. Please try again later.',
  ],
  Error_notKept: [
    '{name} kon nu niet worden bewaard. Probeer het straks nog een keer.',
    '{name} could not be stored now. Please try again later.',
  ],
});
