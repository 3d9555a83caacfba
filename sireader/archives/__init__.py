"""Archives of images over the network: DIMSE by pynetdicom, DICOMweb by dicomweb-client. Nothing here knows a study."""
